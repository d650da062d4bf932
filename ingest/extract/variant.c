/* SPDX-License-Identifier: GPL-3.0-or-later */
/* variant.c - a folded text without what writers of the same term put in or leave out. */
#include "ingest/extract/variant.h"

#include "base/memory.h"
#include "base/unicode.h"

enum {
    LEFT_OUT_MAX = 1,     /* 的 inside one term */
    DE_TERM_MIN = 5,      /* characters of a term that may hold a 的 of the writer's own */
    DE_RIGHT_MIN = 3,     /* characters after it: 刑事责任的主体 is ordinary speech */
    PLURAL_WORD_MIN = 4,  /* letters before a plural s */
};

static const uint32_t opening_quotes[] = {0x201C, 0x2018, 0x300C, 0x300E};
static const uint32_t closing_quotes[] = {0x201D, 0x2019, 0x300D, 0x300F};

enum { DE = 0x7684 }; /* 的 */

static bool is_one_of(uint32_t c, const uint32_t *set, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (set[i] == c)
            return true;
    return false;
}

static bool is_opening(uint32_t c)
{
    return is_one_of(c, opening_quotes, ARRAY_SIZE(opening_quotes));
}

static bool is_closing(uint32_t c)
{
    return is_one_of(c, closing_quotes, ARRAY_SIZE(closing_quotes));
}

static bool is_letter(struct slice text, size_t at)
{
    return at < text.size && text.data[at] >= 'a' && text.data[at] <= 'z';
}

/* The s of "obligations": at the end of a long enough word, not of "process", "basis" or "status". */
static bool is_plural(struct slice text, size_t at)
{
    if (text.data[at] != 's' || at < PLURAL_WORD_MIN || is_letter(text, at + 1))
        return false;
    for (size_t i = 1; i <= PLURAL_WORD_MIN; i++)
        if (!is_letter(text, at - i))
            return false;
    return strchr("siu", text.data[at - 1]) == NULL;
}

static bool is_hyphen(struct slice text, size_t at)
{
    return text.data[at] == '-' && at > 0 && is_letter(text, at - 1) && is_letter(text, at + 1);
}

struct variant variant_of(struct arena *arena, struct slice folded)
{
    char *text = arena_allocate(arena, folded.size + 1);
    uint32_t *origin = arena_allocate(arena, (folded.size + 1) * sizeof(*origin));
    size_t size = 0;

    for (size_t at = 0; at < folded.size;) {
        size_t start = at;
        uint32_t c = utf8_next(folded, &at);
        if (c == DE || is_opening(c) || is_closing(c) || c == '"' || is_plural(folded, start))
            continue;
        for (size_t i = start; i < at; i++) {
            text[size] = is_hyphen(folded, i) ? ' ' : folded.data[i];
            origin[size++] = (uint32_t)i;
        }
    }
    return (struct variant){folded, {text, size}, origin};
}

/* What variant_of() left out between two folded bytes. */
struct left_out {
    int de;
    size_t de_at;  /* of the last one */
    int unopened;  /* closing quotes whose opening stands before */
    int unclosed;
};

static struct left_out left_out_between(struct slice folded, struct span span)
{
    struct left_out left = {0};

    for (size_t at = span.start; at < span.end;) {
        size_t start = at;
        uint32_t c = utf8_next(folded, &at);
        if (c == DE) {
            left.de++;
            left.de_at = start;
        } else if (is_opening(c)) {
            left.unclosed++;
        } else if (is_closing(c)) {
            if (left.unclosed > 0)
                left.unclosed--;
            else
                left.unopened++;
        }
    }
    return left;
}

static bool de_may_stand(struct slice folded, struct span span, const struct left_out *left, size_t length)
{
    if (left->de == 0)
        return true;
    return left->de <= LEFT_OUT_MAX && length >= DE_TERM_MIN &&
           utf8_length(slice_range(folded, span.start, left->de_at)) >= 2 &&
           utf8_length(slice_range(folded, left->de_at, span.end)) > DE_RIGHT_MIN;
}

static bool take_opening(struct slice folded, struct span *span)
{
    size_t at = span->start;

    if (at == 0 || !is_opening(utf8_previous(folded, &at)))
        return false;
    span->start = at;
    return true;
}

static bool take_closing(struct slice folded, struct span *span)
{
    size_t at = span->end;

    if (at >= folded.size || !is_closing(utf8_next(folded, &at)))
        return false;
    span->end = at;
    return true;
}

bool variant_span(const struct variant *variant, size_t start, size_t end, struct span *folded)
{
    struct slice text = variant->folded;
    struct span span = {variant->origin[start], (size_t)variant->origin[end - 1] + 1};
    struct left_out left;

    if (span.end < text.size && is_plural(text, span.end))
        span.end++;
    left = left_out_between(text, span);
    if (!de_may_stand(text, span, &left, utf8_length(slice_range(variant->text, start, end))))
        return false;
    if (left.unopened + left.unclosed > 1)
        return false;
    if (left.unopened == 1 && !take_opening(text, &span))
        return false;
    if (left.unclosed == 1 && !take_closing(text, &span))
        return false;
    *folded = span;
    return true;
}
