/* SPDX-License-Identifier: GPL-3.0-or-later */
/* conveyor.h - worker threads between one producer and one consumer; what goes in first comes out first. */
#ifndef INDEX_CONVEYOR_H
#define INDEX_CONVEYOR_H

#include <stdbool.h>
#include <stddef.h>

/*
 * The producer runs in a thread of its own and puts items; `jobs` workers work
 * on them; the caller takes them out in the order in which they were put. At
 * most `bytes_max` (by the weights given) and `items_max` are under way.
 */
struct conveyor;

struct conveyor_parts {
    void (*produce)(struct conveyor *conveyor, void *payload);
    void (*work)(void *item, void *payload);
    void (*discard)(void *item, void *payload); /* for items never taken */
    void *payload;
};

struct conveyor *conveyor_start(const struct conveyor_parts *parts, unsigned jobs, size_t bytes_max);

/* For the producer: false when the consumer has stopped (the item was discarded). */
bool conveyor_put(struct conveyor *conveyor, void *item, size_t weight);

/* For the consumer: the next item, worked on, or NULL when all is done. */
void *conveyor_take(struct conveyor *conveyor);

/* Stops early if needed, joins the threads, frees everything. */
void conveyor_finish(struct conveyor *conveyor);

#endif
