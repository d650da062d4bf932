/* SPDX-License-Identifier: GPL-3.0-or-later */
/* conveyor.c - worker threads between one producer and one consumer; what goes in first comes out first. */
#include "index/conveyor.h"

#include <pthread.h>
#include <stdlib.h>

#include "base/memory.h"

enum { SLOT_COUNT = 256 };

struct slot {
    void *item;
    size_t weight;
    bool done;
};

/* Items put, begun and taken count up for ever; item n lies in slot n % SLOT_COUNT. */
struct conveyor {
    struct conveyor_parts parts;
    struct slot slots[SLOT_COUNT];
    size_t put;
    size_t begun;
    size_t taken;
    size_t weight;
    size_t weight_max;
    bool closed;  /* the producer is done */
    bool stopped; /* the consumer wants no more */
    pthread_mutex_t mutex;
    pthread_cond_t changed;
    pthread_t producer;
    pthread_t *workers;
    unsigned worker_count;
};

static void *run_producer(void *argument)
{
    struct conveyor *conveyor = argument;

    conveyor->parts.produce(conveyor, conveyor->parts.payload);
    pthread_mutex_lock(&conveyor->mutex);
    conveyor->closed = true;
    pthread_cond_broadcast(&conveyor->changed);
    pthread_mutex_unlock(&conveyor->mutex);
    return NULL;
}

/* The next slot to work on, or NULL when there will be none. Called with the mutex held. */
static struct slot *begin_next(struct conveyor *conveyor)
{
    while (conveyor->begun == conveyor->put && !conveyor->closed && !conveyor->stopped)
        pthread_cond_wait(&conveyor->changed, &conveyor->mutex);
    if (conveyor->begun == conveyor->put || conveyor->stopped)
        return NULL;
    return &conveyor->slots[conveyor->begun++ % SLOT_COUNT];
}

static void *run_worker(void *argument)
{
    struct conveyor *conveyor = argument;
    struct slot *slot;

    pthread_mutex_lock(&conveyor->mutex);
    while ((slot = begin_next(conveyor)) != NULL) {
        pthread_mutex_unlock(&conveyor->mutex);
        conveyor->parts.work(slot->item, conveyor->parts.payload);
        pthread_mutex_lock(&conveyor->mutex);
        slot->done = true;
        pthread_cond_broadcast(&conveyor->changed);
    }
    pthread_mutex_unlock(&conveyor->mutex);
    return NULL;
}

struct conveyor *conveyor_start(const struct conveyor_parts *parts, unsigned jobs, size_t bytes_max)
{
    struct conveyor *conveyor = memory_allocate_zeroed(1, sizeof(*conveyor));
    bool started;

    conveyor->parts = *parts;
    conveyor->weight_max = bytes_max;
    pthread_mutex_init(&conveyor->mutex, NULL);
    pthread_cond_init(&conveyor->changed, NULL);
    conveyor->workers = memory_allocate_zeroed(jobs, sizeof(*conveyor->workers));
    started = pthread_create(&conveyor->producer, NULL, run_producer, conveyor) == 0;
    while (started && conveyor->worker_count < jobs) {
        started = pthread_create(&conveyor->workers[conveyor->worker_count], NULL, run_worker, conveyor) == 0;
        conveyor->worker_count += started;
    }
    if (conveyor->worker_count == 0)
        abort(); /* a system that cannot start one thread is out of memory */
    return conveyor;
}

static bool is_full(const struct conveyor *conveyor, size_t weight)
{
    size_t under_way = conveyor->put - conveyor->taken;

    return under_way == SLOT_COUNT || (under_way > 0 && conveyor->weight + weight > conveyor->weight_max);
}

bool conveyor_put(struct conveyor *conveyor, void *item, size_t weight)
{
    bool taken;

    pthread_mutex_lock(&conveyor->mutex);
    while (is_full(conveyor, weight) && !conveyor->stopped)
        pthread_cond_wait(&conveyor->changed, &conveyor->mutex);
    taken = !conveyor->stopped;
    if (taken) {
        conveyor->slots[conveyor->put++ % SLOT_COUNT] = (struct slot){item, weight, false};
        conveyor->weight += weight;
        pthread_cond_broadcast(&conveyor->changed);
    }
    pthread_mutex_unlock(&conveyor->mutex);
    if (!taken)
        conveyor->parts.discard(item, conveyor->parts.payload);
    return taken;
}

void *conveyor_take(struct conveyor *conveyor)
{
    struct slot *slot = &conveyor->slots[conveyor->taken % SLOT_COUNT];
    void *item = NULL;

    pthread_mutex_lock(&conveyor->mutex);
    while (!(conveyor->taken < conveyor->put && slot->done) &&
           !(conveyor->closed && conveyor->taken == conveyor->put))
        pthread_cond_wait(&conveyor->changed, &conveyor->mutex);
    if (conveyor->taken < conveyor->put) {
        item = slot->item;
        conveyor->weight -= slot->weight;
        conveyor->taken++;
        pthread_cond_broadcast(&conveyor->changed);
    }
    pthread_mutex_unlock(&conveyor->mutex);
    return item;
}

void conveyor_finish(struct conveyor *conveyor)
{
    pthread_mutex_lock(&conveyor->mutex);
    conveyor->stopped = true;
    pthread_cond_broadcast(&conveyor->changed);
    pthread_mutex_unlock(&conveyor->mutex);
    pthread_join(conveyor->producer, NULL);
    for (unsigned i = 0; i < conveyor->worker_count; i++)
        pthread_join(conveyor->workers[i], NULL);
    for (; conveyor->taken < conveyor->put; conveyor->taken++)
        conveyor->parts.discard(conveyor->slots[conveyor->taken % SLOT_COUNT].item, conveyor->parts.payload);
    pthread_cond_destroy(&conveyor->changed);
    pthread_mutex_destroy(&conveyor->mutex);
    free(conveyor->workers);
    free(conveyor);
}
