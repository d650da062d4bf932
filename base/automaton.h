/* SPDX-License-Identifier: GPL-3.0-or-later */
/* automaton.h - finds many strings in one pass (Aho and Corasick, CACM 18(6), 1975), over bytes. */
#ifndef BASE_AUTOMATON_H
#define BASE_AUTOMATON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

/*
 * A finished automaton is flat arrays without pointers, so that it can be
 * written to a file and used in place. A state's children lie in one row of
 * `next`, compressed as in a double array: child = base[state] + byte is the
 * state itself if check[child] == state.
 */
struct automaton {
    uint32_t state_count;
    const uint32_t *base;
    const uint32_t *check;
    const uint32_t *fail;
    const uint32_t *value;  /* value + 1 of the string that ends here, 0 for none */
    const uint32_t *output; /* nearest state on the fail chain (not itself) with a value, 0 for none */
    const uint32_t *depth;  /* bytes from the root */
};

/* A match: bytes [start, end) equal the string that was added with `value`. */
struct automaton_match {
    size_t start;
    size_t end;
    uint32_t value;
};

struct automaton_builder;

struct automaton_builder *automaton_builder_create(void);
void automaton_builder_destroy(struct automaton_builder *builder);

/* Adds a string (not empty). A string added twice keeps its first value; returns the value that holds. */
uint32_t automaton_builder_add(struct automaton_builder *builder, struct slice string, uint32_t value);

/*
 * The automaton of the strings added; its arrays live as long as the
 * builder, in one piece of memory each of state_count entries.
 */
struct automaton automaton_build(struct automaton_builder *builder);

/* Calls back every match, by end and then longest first, until a call returns false. */
void automaton_scan(const struct automaton *automaton, struct slice text,
                    bool (*found)(const struct automaton_match *match, void *payload), void *payload);

/* The value of the whole string, or UINT32_MAX. */
uint32_t automaton_lookup(const struct automaton *automaton, struct slice string);

#endif
