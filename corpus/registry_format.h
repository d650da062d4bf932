/* SPDX-License-Identifier: GPL-3.0-or-later */
/* registry_format.h - the layout of compiled reference data, shared by the compiler and the reader. */
#ifndef CORPUS_REGISTRY_FORMAT_H
#define CORPUS_REGISTRY_FORMAT_H

#include <stddef.h>
#include <stdint.h>

#include "base/hash.h"
#include "corpus/registry.h"

/*
 * A header, then sections of little numbers, each an array that begins at a
 * multiple of 8 bytes. Numbers are in the byte order of the machine that
 * compiled the file: it is made where it is used. Strings are offsets into
 * SECTION_STRINGS, where each ends with NUL.
 */
enum { REGISTRY_VERSION = 1, REGISTRY_BYTE_ORDER = 0x01020304, REGISTRY_ALIGNMENT = 8 };

#define REGISTRY_MAGIC "yindeREF"

enum registry_section {
    SECTION_STRINGS,      /* the pool; begins and ends with NUL, so that offset 0 is "" */
    SECTION_AUTHORITIES,  /* struct authority_record */
    SECTION_IDS,          /* uint32_t: indices of authorities, sorted by id */
    SECTION_NAMES,        /* struct name_record, sorted by folded text: equal ones are a chain */
    SECTION_NAMES_OF,     /* uint32_t: indices of names, grouped by authority, preferred first */
    SECTION_LISTS,        /* uint32_t: strings; each list ends with LIST_END */
    SECTION_BASE,         /* uint32_t each: the automaton; values are indices of names */
    SECTION_CHECK,
    SECTION_FAIL,
    SECTION_VALUE,
    SECTION_OUTPUT,
    SECTION_DEPTH,
    SECTION_COUNT
};

enum { LIST_END = UINT32_MAX };

struct section_place {
    uint64_t offset; /* from the start of the file */
    uint64_t size;   /* bytes */
};

struct registry_header {
    char magic[8];
    uint32_t version;
    uint32_t byte_order;
    uint64_t file_size;
    struct hash checksum; /* of `sections` and all that follows */
    struct section_place sections[SECTION_COUNT];
};

/* The members of struct authority that are strings, lists and integers, in the order of a record. */
enum { STRING_FIELD_COUNT = 18, LIST_FIELD_COUNT = 6 };

extern const size_t registry_string_fields[STRING_FIELD_COUNT];
extern const size_t registry_list_fields[LIST_FIELD_COUNT];

struct authority_record {
    uint8_t kind;
    uint8_t status;
    uint8_t tier;
    uint8_t reserved;
    int32_t last_article;
    int32_t year;
    uint32_t names_start; /* in SECTION_NAMES_OF */
    uint32_t names_count;
    uint32_t strings[STRING_FIELD_COUNT];
    uint32_t lists[LIST_FIELD_COUNT]; /* in SECTION_LISTS */
};

struct name_record {
    uint32_t text;
    uint32_t folded;
    uint32_t authority;
    uint8_t role;
    uint8_t chinese;
    uint8_t chained; /* the next record has the same folded text */
    uint8_t reserved;
};

/* The bytes of one element of each section. */
extern const size_t registry_element_sizes[SECTION_COUNT];

#endif
