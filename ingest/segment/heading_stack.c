/* SPDX-License-Identifier: GPL-3.0-or-later */
/* heading_stack.c - the headings that hold the place at hand, and whether a number fits below them. */
#include "ingest/segment/heading_stack.h"

#include "corpus/document.h"

/* 第…编, 章, 节: their rank is fixed, and chapters may go on through parts. */
static bool is_statute_scheme(enum heading_scheme scheme)
{
    return scheme >= SCHEME_PART && scheme <= SCHEME_SECTION;
}

static bool is_next(int value, int last)
{
    return value == last + 1 || value == last + 2;
}

/* 4.2.1 stands under 4.2, or under the next section if its heading was lost. */
static bool decimal_fits(const struct heading_number *last, const struct heading_number *number)
{
    int shared = 0;

    while (shared < last->depth && shared < number->depth && last->parts[shared] == number->parts[shared])
        shared++;
    if (shared == number->depth)
        return false;
    if (shared == last->depth) /* below the last */
        return number->parts[shared] == 1 && shared + 1 >= number->depth - 1;
    if (!is_next(number->parts[shared], last->parts[shared]))
        return false;
    for (int i = shared + 1; i < number->depth; i++)
        if (number->parts[i] != 1)
            return false;
    return true;
}

/* Where in the stack the number belongs: the index it takes, or -1 if it does not fit. */
static int place_of(const struct heading_stack *stack, const struct heading_number *number, bool forced)
{
    for (int i = stack->count - 1; i >= 0; i--) {
        const struct heading_number *held = &stack->items[i].number;
        if (is_statute_scheme(number->scheme) && is_statute_scheme(held->scheme)) {
            if (held->scheme < number->scheme)
                return i + 1;
            if (held->scheme == number->scheme)
                return i;
            continue;
        }
        if (is_statute_scheme(number->scheme))
            continue;
        if (held->scheme != number->scheme)
            continue;
        if (number->scheme == SCHEME_DECIMAL) {
            if (!forced && !decimal_fits(held, number))
                return -1;
            while (i > 0 && stack->items[i - 1].number.scheme == SCHEME_DECIMAL && held->depth >= number->depth &&
                   stack->items[i].number.depth > number->depth)
                i--;
            return stack->items[i].number.depth < number->depth ? i + 1 : i;
        }
        return forced || is_next(number->parts[0], held->parts[0]) ? i : -1;
    }
    if (is_statute_scheme(number->scheme))
        return 0;
    for (int i = 1; i < number->depth; i++)
        if (number->parts[i] != 1 && !forced)
            return -1;
    return forced || number->parts[0] == 1 || (stack->count == 0 && number->parts[0] <= 2) ? stack->count : -1;
}

int heading_stack_push(struct heading_stack *stack, const struct heading_number *number, uint32_t heading,
                       uint32_t *parent, bool forced)
{
    int place = place_of(stack, number, forced);

    if (place < 0 || place >= HEADING_STACK_MAX)
        return 0;
    *parent = place == 0 ? NO_HEADING : stack->items[place - 1].heading;
    stack->items[place].number = *number;
    stack->items[place].heading = heading;
    stack->count = place + 1;
    return place + 1;
}

void heading_stack_clear(struct heading_stack *stack)
{
    if (stack->count > 1)
        stack->count = 1;
}
