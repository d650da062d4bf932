/* SPDX-License-Identifier: GPL-3.0-or-later */
/* heading_stack.h - the headings that hold the place at hand, and whether a number fits below them. */
#ifndef INGEST_SEGMENT_HEADING_STACK_H
#define INGEST_SEGMENT_HEADING_STACK_H

#include "ingest/segment/heading_number.h"

enum { HEADING_STACK_MAX = 16 };

/* Zero-initialise. */
struct heading_stack {
    struct {
        struct heading_number number;
        uint32_t heading; /* its index in the document */
    } items[HEADING_STACK_MAX];
    int count;
};

/*
 * Does the number go on where the headings so far stand: the next of its
 * kind (one may be missing), or the first of a new kind below? If so it becomes
 * the last item and its level (1..) is returned, else 0. `forced`: markup says
 * that it is a heading, whatever its number.
 */
int heading_stack_push(struct heading_stack *stack, const struct heading_number *number, uint32_t heading,
                       uint32_t *parent, bool forced);

/* A section with a name but no number (结语) ends all numbered ones, whose numbers may go on after it. */
void heading_stack_clear(struct heading_stack *stack);

#endif
