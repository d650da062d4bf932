/* SPDX-License-Identifier: GPL-3.0-or-later */
/* registry_format.c - which members of an authority are stored, and how large the elements of a section are. */
#include "corpus/registry_format.h"

const size_t registry_string_fields[STRING_FIELD_COUNT] = {
    offsetof(struct authority, id),           offsetof(struct authority, label_zh),
    offsetof(struct authority, label_en),     offsetof(struct authority, statute_kind),
    offsetof(struct authority, jurisdiction), offsetof(struct authority, issuer),
    offsetof(struct authority, document_number), offsetof(struct authority, promulgated),
    offsetof(struct authority, revised),      offsetof(struct authority, effective),
    offsetof(struct authority, repealed),     offsetof(struct authority, successor),
    offsetof(struct authority, definition),   offsetof(struct authority, number),
    offsetof(struct authority, court),        offsetof(struct authority, code),
    offsetof(struct authority, level),           offsetof(struct authority, position),
};

const size_t registry_list_fields[LIST_FIELD_COUNT] = {
    offsetof(struct authority, areas),   offsetof(struct authority, broader),
    offsetof(struct authority, narrower), offsetof(struct authority, related),
    offsetof(struct authority, contexts), offsetof(struct authority, provisions),
};

const size_t registry_element_sizes[SECTION_COUNT] = {
    [SECTION_STRINGS] = 1,
    [SECTION_AUTHORITIES] = sizeof(struct authority_record),
    [SECTION_IDS] = sizeof(uint32_t),
    [SECTION_NAMES] = sizeof(struct name_record),
    [SECTION_NAMES_OF] = sizeof(uint32_t),
    [SECTION_LISTS] = sizeof(uint32_t),
    [SECTION_BASE] = sizeof(uint32_t),
    [SECTION_CHECK] = sizeof(uint32_t),
    [SECTION_FAIL] = sizeof(uint32_t),
    [SECTION_VALUE] = sizeof(uint32_t),
    [SECTION_OUTPUT] = sizeof(uint32_t),
    [SECTION_DEPTH] = sizeof(uint32_t),
};
