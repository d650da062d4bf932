/* SPDX-License-Identifier: GPL-3.0-or-later */
/* registry_pack.c - a finished draft as the bytes that registry_open() maps. */
#include "corpus/registry_pack.h"

#include <assert.h>
#include <stdlib.h>

#include "base/automaton.h"
#include "base/memory.h"
#include "corpus/registry_format.h"

struct packing {
    const struct draft *draft;
    struct builder sections[SECTION_COUNT];
    uint32_t *order;    /* of names: by folded text, searched ones first */
    uint32_t *position; /* of each name in `order` */
};

static void put(struct packing *packing, enum registry_section section, const void *bytes, size_t size)
{
    builder_append(&packing->sections[section], (struct slice){bytes, size});
}

static void put_number(struct packing *packing, enum registry_section section, size_t number)
{
    uint32_t stored = (uint32_t)number;

    assert(number <= UINT32_MAX);
    put(packing, section, &stored, sizeof(stored));
}

/* The offset of a string in the pool. */
static uint32_t put_string(struct packing *packing, const char *string)
{
    size_t offset = packing->sections[SECTION_STRINGS].size;

    if (string[0] == '\0')
        return 0;
    assert(offset < UINT32_MAX);
    put(packing, SECTION_STRINGS, string, strlen(string) + 1);
    return (uint32_t)offset;
}

/* The place of a list among the lists. The first list is the empty one. */
static uint32_t put_list(struct packing *packing, const char *const *list)
{
    size_t place = packing->sections[SECTION_LISTS].size / sizeof(uint32_t);

    if (*list == NULL)
        return 0;
    for (; *list != NULL; list++)
        put_number(packing, SECTION_LISTS, put_string(packing, *list));
    put_number(packing, SECTION_LISTS, LIST_END);
    return (uint32_t)place;
}

/* Equal names stand together; the head of a chain is one that running text is searched for, if any is. */
static int compare_names(const void *a, const void *b, void *payload)
{
    const struct draft *draft = payload;
    const struct draft_name *left = &draft->names[*(const uint32_t *)a];
    const struct draft_name *right = &draft->names[*(const uint32_t *)b];
    int order = strcmp(left->folded, right->folded);

    if (order != 0)
        return order;
    if (left->searched != right->searched)
        return left->searched ? -1 : 1;
    if (left->role != right->role)
        return (int)left->role - (int)right->role;
    return (left->authority > right->authority) - (left->authority < right->authority);
}

static void order_names(struct packing *packing)
{
    const struct draft *draft = packing->draft;

    packing->order = memory_allocate(draft->name_count * sizeof(uint32_t));
    packing->position = memory_allocate(draft->name_count * sizeof(uint32_t));
    for (size_t i = 0; i < draft->name_count; i++)
        packing->order[i] = (uint32_t)i;
    if (draft->name_count > 0)
        qsort_r(packing->order, draft->name_count, sizeof(uint32_t), compare_names, (void *)(uintptr_t)draft);
    for (size_t i = 0; i < draft->name_count; i++)
        packing->position[packing->order[i]] = (uint32_t)i;
}

static bool same_as_next(const struct packing *packing, size_t i)
{
    const struct draft_name *names = packing->draft->names;

    return i + 1 < packing->draft->name_count &&
           strcmp(names[packing->order[i]].folded, names[packing->order[i + 1]].folded) == 0;
}

static void pack_names(struct packing *packing)
{
    for (size_t i = 0; i < packing->draft->name_count; i++) {
        const struct draft_name *name = &packing->draft->names[packing->order[i]];
        struct name_record record = {
            .text = put_string(packing, name->text),
            .authority = name->authority,
            .role = (uint8_t)name->role,
            .chinese = name->chinese,
            .chained = same_as_next(packing, i),
        };
        record.folded = strcmp(name->text, name->folded) == 0 ? record.text : put_string(packing, name->folded);
        put(packing, SECTION_NAMES, &record, sizeof(record));
    }
}

/* The names of an authority stand together in the draft, at `from`; returns where they end. */
static size_t pack_names_of(struct packing *packing, const struct authority *authority, size_t from)
{
    const struct draft *draft = packing->draft;
    size_t end = from;

    while (end < draft->name_count && draft->names[end].authority == authority->index)
        end++;
    for (enum name_role role = NAME_PREFERRED; role <= NAME_HIDDEN; role++)
        for (size_t i = from; i < end; i++)
            if (draft->names[i].role == role)
                put_number(packing, SECTION_NAMES_OF, packing->position[i]);
    return end;
}

static const void *member(const struct authority *authority, size_t offset)
{
    const void *pointer;

    memcpy(&pointer, (const char *)authority + offset, sizeof(pointer));
    return pointer;
}

static void pack_authorities(struct packing *packing)
{
    size_t name = 0;

    for (size_t i = 0; i < packing->draft->count; i++) {
        const struct authority *authority = &packing->draft->authorities[i];
        size_t end = pack_names_of(packing, authority, name);
        struct authority_record record = {
            .kind = (uint8_t)authority->kind,
            .status = (uint8_t)authority->status,
            .tier = (uint8_t)authority->tier,
            .last_article = authority->last_article,
            .year = authority->year,
            .names_start = (uint32_t)name,
            .names_count = (uint32_t)(end - name),
        };
        for (size_t field = 0; field < STRING_FIELD_COUNT; field++)
            record.strings[field] = put_string(packing, member(authority, registry_string_fields[field]));
        for (size_t field = 0; field < LIST_FIELD_COUNT; field++)
            record.lists[field] = put_list(packing, member(authority, registry_list_fields[field]));
        put(packing, SECTION_AUTHORITIES, &record, sizeof(record));
        put_number(packing, SECTION_IDS, packing->draft->by_id[i]);
        name = end;
    }
    assert(name == packing->draft->name_count);
}

static void pack_automaton(struct packing *packing)
{
    struct automaton_builder *builder = automaton_builder_create();
    struct automaton automaton;
    size_t size;

    for (size_t i = 0; i < packing->draft->name_count; i++) {
        const struct draft_name *name = &packing->draft->names[packing->order[i]];
        if (name->searched)
            automaton_builder_add(builder, slice_of(name->folded), (uint32_t)i);
    }
    automaton = automaton_build(builder);
    size = automaton.state_count * sizeof(uint32_t);
    put(packing, SECTION_BASE, automaton.base, size);
    put(packing, SECTION_CHECK, automaton.check, size);
    put(packing, SECTION_FAIL, automaton.fail, size);
    put(packing, SECTION_VALUE, automaton.value, size);
    put(packing, SECTION_OUTPUT, automaton.output, size);
    put(packing, SECTION_DEPTH, automaton.depth, size);
    automaton_builder_destroy(builder);
}

static void pad(struct builder *image)
{
    while (image->size % REGISTRY_ALIGNMENT != 0)
        builder_append_byte(image, '\0');
}

static void join_sections(struct packing *packing, struct builder *image)
{
    const size_t checked = offsetof(struct registry_header, sections);
    struct registry_header header = {.version = REGISTRY_VERSION, .byte_order = REGISTRY_BYTE_ORDER};

    memcpy(header.magic, REGISTRY_MAGIC, sizeof(header.magic));
    builder_append(image, (struct slice){(const char *)&header, sizeof(header)});
    for (size_t i = 0; i < SECTION_COUNT; i++) {
        pad(image);
        header.sections[i] = (struct section_place){image->size, packing->sections[i].size};
        builder_append(image, builder_slice(&packing->sections[i]));
        builder_finish(&packing->sections[i]);
    }
    header.file_size = image->size;
    memcpy(image->data, &header, sizeof(header));
    header.checksum = hash_of(slice_range(builder_slice(image), checked, image->size));
    memcpy(image->data, &header, sizeof(header));
}

void registry_pack(const struct draft *draft, struct builder *image)
{
    struct packing packing = {.draft = draft};

    put(&packing, SECTION_STRINGS, "", 1);
    put_number(&packing, SECTION_LISTS, LIST_END);
    order_names(&packing);
    pack_names(&packing);
    pack_authorities(&packing);
    pack_automaton(&packing);
    join_sections(&packing, image);
    free(packing.order);
    free(packing.position);
}
