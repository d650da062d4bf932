/* SPDX-License-Identifier: GPL-3.0-or-later */
/* automaton.c - finds many strings in one pass: a double-array trie with failure links. */
#include "base/automaton.h"

#include <assert.h>
#include <stdlib.h>

#include "base/memory.h"

enum { ROOT = 0 };

#define NO_STATE UINT32_MAX

/* Places tried for the children of one node before the search moves on for good. */
enum { TRIED_MAX = 256 };

/* A trie node while strings are added: children as a linked list sorted by byte. */
struct node {
    uint32_t first_child;
    uint32_t next_sibling;
    uint32_t value; /* value + 1, 0 for none */
    unsigned char byte;
};

struct automaton_builder {
    struct node *nodes;
    size_t count;
    size_t capacity;
    /* the finished arrays */
    uint32_t *arrays[6];
    uint32_t state_count;
    uint32_t state_capacity;
};

enum { BASE, CHECK, FAIL, VALUE, OUTPUT, DEPTH };

static uint32_t node_add(struct automaton_builder *builder, unsigned char byte)
{
    size_t capacity = memory_grown_capacity(builder->count, builder->capacity);

    if (capacity != builder->capacity) {
        builder->nodes = memory_resize(builder->nodes, capacity * sizeof(*builder->nodes));
        builder->capacity = capacity;
    }
    builder->nodes[builder->count] = (struct node){NO_STATE, NO_STATE, 0, byte};
    return (uint32_t)builder->count++;
}

struct automaton_builder *automaton_builder_create(void)
{
    struct automaton_builder *builder = memory_allocate_zeroed(1, sizeof(*builder));

    node_add(builder, 0);
    return builder;
}

void automaton_builder_destroy(struct automaton_builder *builder)
{
    if (builder == NULL)
        return;
    for (size_t i = 0; i < ARRAY_SIZE(builder->arrays); i++)
        free(builder->arrays[i]);
    free(builder->nodes);
    free(builder);
}

static uint32_t child_for(struct automaton_builder *builder, uint32_t parent, unsigned char byte)
{
    uint32_t before = NO_STATE;
    uint32_t at = builder->nodes[parent].first_child;
    uint32_t child;

    while (at != NO_STATE && builder->nodes[at].byte < byte) {
        before = at;
        at = builder->nodes[at].next_sibling;
    }
    if (at != NO_STATE && builder->nodes[at].byte == byte)
        return at;
    child = node_add(builder, byte);
    builder->nodes[child].next_sibling = at;
    if (before == NO_STATE)
        builder->nodes[parent].first_child = child;
    else
        builder->nodes[before].next_sibling = child;
    return child;
}

uint32_t automaton_builder_add(struct automaton_builder *builder, struct slice string, uint32_t value)
{
    uint32_t state = ROOT;

    assert(string.size > 0 && builder->state_count == 0);
    for (size_t i = 0; i < string.size; i++)
        state = child_for(builder, state, (unsigned char)string.data[i]);
    if (builder->nodes[state].value == 0)
        builder->nodes[state].value = value + 1;
    return builder->nodes[state].value - 1;
}

static void reserve_states(struct automaton_builder *builder, uint32_t needed)
{
    uint32_t capacity = builder->state_capacity;

    if (needed <= capacity)
        return;
    capacity = needed + needed / 2 + 512;
    for (size_t i = 0; i < ARRAY_SIZE(builder->arrays); i++) {
        builder->arrays[i] = memory_resize(builder->arrays[i], capacity * sizeof(uint32_t));
        for (uint32_t state = builder->state_capacity; state < capacity; state++)
            builder->arrays[i][state] = i == CHECK ? NO_STATE : 0;
    }
    builder->state_capacity = capacity;
}

static bool fits(struct automaton_builder *builder, uint32_t base, uint32_t first_child)
{
    reserve_states(builder, base + 257);
    for (uint32_t at = first_child; at != NO_STATE; at = builder->nodes[at].next_sibling)
        if (builder->arrays[CHECK][base + builder->nodes[at].byte] != NO_STATE)
            return false;
    return true;
}

/*
 * A place for a node's children. The search begins at `free_hint` and gives up
 * what lies behind it when it took too long: a hole that fits no one (the bytes
 * of Han never reach the first hundred) must not be tried again for every node.
 */
static uint32_t find_base(struct automaton_builder *builder, uint32_t first_child, uint32_t *free_hint)
{
    unsigned char lowest = builder->nodes[first_child].byte;
    uint32_t at = *free_hint > lowest ? *free_hint : lowest + 1u;
    uint32_t tried = 0;

    for (;; at++, tried++) {
        reserve_states(builder, at + 1);
        if (builder->arrays[CHECK][at] == NO_STATE && fits(builder, at - lowest, first_child))
            break;
    }
    if (tried > TRIED_MAX)
        *free_hint = at;
    return at - lowest;
}

static void place_children(struct automaton_builder *builder, uint32_t node, uint32_t state, uint32_t *states,
                           uint32_t *free_hint)
{
    uint32_t first_child = builder->nodes[node].first_child;
    uint32_t base;

    if (first_child == NO_STATE)
        return;
    base = find_base(builder, first_child, free_hint);
    builder->arrays[BASE][state] = base;
    for (uint32_t at = first_child; at != NO_STATE; at = builder->nodes[at].next_sibling) {
        uint32_t child = base + builder->nodes[at].byte;
        builder->arrays[CHECK][child] = state;
        builder->arrays[VALUE][child] = builder->nodes[at].value;
        builder->arrays[DEPTH][child] = builder->arrays[DEPTH][state] + 1;
        states[at] = child;
        if (child >= builder->state_count)
            builder->state_count = child + 1;
    }
}

static uint32_t step(const struct automaton *automaton, uint32_t state, unsigned char byte)
{
    uint32_t child = automaton->base[state] + byte;

    if (automaton->base[state] != 0 && child < automaton->state_count && automaton->check[child] == state)
        return child;
    return NO_STATE;
}

static uint32_t step_or_fail(const struct automaton *automaton, uint32_t state, unsigned char byte)
{
    uint32_t child;

    while ((child = step(automaton, state, byte)) == NO_STATE) {
        if (state == ROOT)
            return ROOT;
        state = automaton->fail[state];
    }
    return child;
}

static void link_failures(struct automaton_builder *builder, const struct automaton *automaton,
                          const uint32_t *order, const uint32_t *states)
{
    /* Parents come before children in `order`, so a parent's failure is known. */
    for (size_t i = 0; i < builder->count; i++) {
        uint32_t state = states[order[i]];
        uint32_t at = builder->nodes[order[i]].first_child;
        for (; at != NO_STATE; at = builder->nodes[at].next_sibling) {
            uint32_t child = states[at];
            uint32_t fail =
                state == ROOT ? ROOT : step_or_fail(automaton, automaton->fail[state], builder->nodes[at].byte);
            builder->arrays[FAIL][child] = fail;
            builder->arrays[OUTPUT][child] =
                automaton->value[fail] != 0 ? fail : builder->arrays[OUTPUT][fail];
        }
    }
}

static struct automaton view(const struct automaton_builder *builder)
{
    return (struct automaton){builder->state_count,    builder->arrays[BASE],   builder->arrays[CHECK],
                              builder->arrays[FAIL],   builder->arrays[VALUE],  builder->arrays[OUTPUT],
                              builder->arrays[DEPTH]};
}

struct automaton automaton_build(struct automaton_builder *builder)
{
    uint32_t *order = memory_allocate(builder->count * sizeof(*order));
    uint32_t *states = memory_allocate_zeroed(builder->count, sizeof(*states));
    size_t ordered = 1;
    uint32_t free_hint = 1;
    struct automaton automaton;

    reserve_states(builder, 512);
    builder->state_count = 1;
    builder->arrays[CHECK][ROOT] = ROOT;
    order[0] = ROOT;
    for (size_t i = 0; i < ordered; i++) { /* breadth first */
        uint32_t at = builder->nodes[order[i]].first_child;
        place_children(builder, order[i], states[order[i]], states, &free_hint);
        for (; at != NO_STATE; at = builder->nodes[at].next_sibling)
            order[ordered++] = at;
    }
    automaton = view(builder);
    link_failures(builder, &automaton, order, states);
    free(order);
    free(states);
    return automaton;
}

void automaton_scan(const struct automaton *automaton, struct slice text,
                    bool (*found)(const struct automaton_match *match, void *payload), void *payload)
{
    uint32_t state = ROOT;

    for (size_t i = 0; i < text.size; i++) {
        state = step_or_fail(automaton, state, (unsigned char)text.data[i]);
        uint32_t output = automaton->value[state] != 0 ? state : automaton->output[state];
        for (; output != ROOT; output = automaton->output[output]) {
            struct automaton_match match = {i + 1 - automaton->depth[output], i + 1, automaton->value[output] - 1};
            if (!found(&match, payload))
                return;
        }
    }
}

uint32_t automaton_lookup(const struct automaton *automaton, struct slice string)
{
    uint32_t state = ROOT;

    for (size_t i = 0; i < string.size; i++) {
        state = step(automaton, state, (unsigned char)string.data[i]);
        if (state == NO_STATE)
            return UINT32_MAX;
    }
    return automaton->value[state] == 0 ? UINT32_MAX : automaton->value[state] - 1;
}
