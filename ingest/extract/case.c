/* SPDX-License-Identifier: GPL-3.0-or-later */
/* case.c - judgments by number and by name. */
#include "base/memory.h"
#include "base/unicode.h"
#include "ingest/extract/case_english.h"
#include "ingest/extract/case_name.h"
#include "ingest/extract/case_short.h"
#include "ingest/extract/docket.h"
#include "ingest/extract/extractors.h"

enum { COURT_CODE_MAX = 32 };

/* The court whose code begins the docket's: the longest one that is registered. */
static const char *court_of(struct extraction *extraction, struct slice code)
{
    for (size_t size = code.size < COURT_CODE_MAX ? code.size : COURT_CODE_MAX; size > 0; size--) {
        const struct authority *court;
        if (size < code.size && ((unsigned char)code.data[size] & 0xC0) == 0x80)
            continue;
        court = registry_find(extraction->registry,
                              arena_format(extraction->scratch, "court/%.*s", (int)size, code.data));
        if (court != NULL)
            return court->label_zh;
    }
    return NULL;
}

static void add_docket(struct extraction *extraction, struct slice folded, const struct docket *docket)
{
    struct arena *arena = extraction->document->arena;
    const char *court = court_of(extraction, docket->code);

    for (size_t i = 0; i < docket->count; i++) {
        struct span span = docket->numbers[i].span;
        struct mention *mention =
            extraction_add(extraction, MENTION_CASE, extraction_span(extraction, span.start, span.end));
        mention->how = "docket";
        mention->id = docket_id(arena, folded, docket, i);
        mention->name = mention->judgment.number = docket_format(arena, folded, docket, i);
        mention->judgment.court = court;
        mention->judgment.year = docket->year;
    }
}

static bool may_open_docket(unsigned char byte)
{
    return byte == '(' || byte == '[' || byte == '{' || byte >= 0xE3;
}

static void find_dockets(struct extraction *extraction, struct slice folded)
{
    struct docket docket;

    for (size_t at = 0; at < folded.size;) {
        if (may_open_docket((unsigned char)folded.data[at]) && docket_read(folded, at, &docket)) {
            add_docket(extraction, folded, &docket);
            at = docket.numbers[docket.count - 1].span.end;
        } else {
            at++;
        }
    }
}

static void find(struct extraction *extraction, void *state)
{
    struct slice folded = {extraction->passage->folded.text, extraction->passage->folded.size};

    (void)state;
    find_dockets(extraction, folded);
    case_english_find(extraction);
    case_names_find(extraction);
}

static void finish(struct extraction *extraction, void *state)
{
    (void)state;
    case_short_settle(extraction->document);
}

const struct extractor case_extractor = {.name = "case", .find = find, .finish = finish};
