/* SPDX-License-Identifier: GPL-3.0-or-later */
/* registry.c - maps the compiled reference data and answers from it. */
#include "corpus/registry.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include "base/automaton.h"
#include "base/cleanup.h"
#include "base/memory.h"
#include "base/unicode.h"
#include "corpus/registry_format.h"

static const char *const kind_names[] = {
    [AUTHORITY_STATUTE] = "statute", [AUTHORITY_CASE] = "case",       [AUTHORITY_CHARGE] = "charge",
    [AUTHORITY_DOCTRINE] = "doctrine", [AUTHORITY_SCHOLAR] = "scholar", [AUTHORITY_COURT] = "court",
    [AUTHORITY_SURNAME] = "surname", [AUTHORITY_TITLE] = "title",
};

static const char *const status_names[] = {
    [STATUS_IN_FORCE] = "in-force",
    [STATUS_REPEALED] = "repealed",
    [STATUS_DRAFT] = "draft",
    [STATUS_LAPSED] = "lapsed",
};

_Static_assert(ARRAY_SIZE(kind_names) == AUTHORITY_KIND_COUNT, "a name per kind");

/* Read-only once open: threads share it without a lock. */
struct registry {
    struct slice file; /* mapped */
    const struct section_place *sections;
    struct authority *authorities;
    size_t count;
    struct authority_name *names; /* in the order of SECTION_NAMES */
    size_t name_count;
    const struct authority_name **names_of; /* in the order of SECTION_NAMES_OF */
    const char **lists;                     /* in the order of SECTION_LISTS, NULL for LIST_END */
    struct automaton automaton;
};

static const void *section(const struct registry *registry, enum registry_section section)
{
    return registry->file.data + registry->sections[section].offset;
}

static size_t section_count(const struct registry *registry, enum registry_section section)
{
    return (size_t)registry->sections[section].size / registry_element_sizes[section];
}

static bool sections_fit(const struct registry *registry)
{
    for (size_t i = 0; i < SECTION_COUNT; i++) {
        const struct section_place *place = &registry->sections[i];
        if (place->offset % REGISTRY_ALIGNMENT != 0 || place->offset > registry->file.size ||
            place->size > registry->file.size - place->offset || place->size % registry_element_sizes[i] != 0 ||
            section_count(registry, i) >= UINT32_MAX)
            return false;
    }
    return true;
}

/* Is every number of a section below `limit`? `exception` is allowed as well. */
static bool numbers_below(const struct registry *registry, enum registry_section which, size_t limit,
                          uint32_t exception)
{
    const uint32_t *numbers = section(registry, which);
    size_t count = section_count(registry, which);
    bool below = true;

    for (size_t i = 0; i < count; i++)
        below &= numbers[i] < limit || numbers[i] == exception;
    return below;
}

/*
 * A state is one byte deeper than its parent, and failures and outputs lead to
 * shallower ones: a scan ends, and no match is longer than what was read.
 */
static bool states_fit(const struct registry *registry, size_t states)
{
    const uint32_t *parents = section(registry, SECTION_CHECK);
    const uint32_t *failures = section(registry, SECTION_FAIL);
    const uint32_t *outputs = section(registry, SECTION_OUTPUT);
    const uint32_t *depths = section(registry, SECTION_DEPTH);
    const uint32_t *values = section(registry, SECTION_VALUE);

    for (size_t i = 0; i < states; i++) {
        bool used = i > 0 && parents[i] < states; /* else the root, or a gap in the rows */
        if (used ? depths[i] == 0 || depths[i] - 1 != depths[parents[i]] || depths[failures[i]] >= depths[i] ||
                       depths[outputs[i]] >= depths[i]
                 : (depths[i] | failures[i] | outputs[i] | values[i]) != 0)
            return false;
    }
    return true;
}

/* The arrays of the automaton are of one size, and no number in them leads out of them. */
static bool automaton_fits(const struct registry *registry)
{
    size_t states = section_count(registry, SECTION_BASE);

    for (enum registry_section i = SECTION_BASE; i <= SECTION_DEPTH; i++)
        if (section_count(registry, i) != states)
            return false;
    return states > 0 && numbers_below(registry, SECTION_FAIL, states, 0) &&
           numbers_below(registry, SECTION_OUTPUT, states, 0) &&
           numbers_below(registry, SECTION_VALUE, section_count(registry, SECTION_NAMES) + 1, 0) &&
           states_fit(registry, states);
}

static bool lists_fit(const struct registry *registry, size_t pool_size)
{
    const uint32_t *lists = section(registry, SECTION_LISTS);
    size_t count = section_count(registry, SECTION_LISTS);

    return count > 0 && lists[count - 1] == LIST_END && numbers_below(registry, SECTION_LISTS, pool_size, LIST_END);
}

static bool authority_fits(const struct registry *registry, const struct authority_record *record, size_t pool_size)
{
    size_t names = section_count(registry, SECTION_NAMES_OF);

    for (size_t i = 0; i < STRING_FIELD_COUNT; i++)
        if (record->strings[i] >= pool_size)
            return false;
    for (size_t i = 0; i < LIST_FIELD_COUNT; i++)
        if (record->lists[i] >= section_count(registry, SECTION_LISTS))
            return false;
    return record->kind < AUTHORITY_KIND_COUNT && record->status < ARRAY_SIZE(status_names) &&
           record->tier <= TIER_UMBRELLA && record->names_start <= names &&
           record->names_count <= names - record->names_start;
}

static bool records_fit(const struct registry *registry, size_t pool_size)
{
    const struct authority_record *authorities = section(registry, SECTION_AUTHORITIES);
    const struct name_record *names = section(registry, SECTION_NAMES);
    size_t count = section_count(registry, SECTION_AUTHORITIES);
    size_t name_count = section_count(registry, SECTION_NAMES);

    for (size_t i = 0; i < count; i++)
        if (!authority_fits(registry, &authorities[i], pool_size))
            return false;
    for (size_t i = 0; i < name_count; i++)
        if (names[i].text >= pool_size || names[i].folded >= pool_size || names[i].authority >= count ||
            names[i].role > NAME_HIDDEN || (names[i].chained && i + 1 == name_count))
            return false;
    return section_count(registry, SECTION_IDS) == count && numbers_below(registry, SECTION_IDS, count, 0) &&
           section_count(registry, SECTION_NAMES_OF) == name_count &&
           numbers_below(registry, SECTION_NAMES_OF, name_count, 0);
}

/* Nothing in the file may lead out of it: it is checked once, here. */
static bool file_fits(struct registry *registry)
{
    const struct registry_header *header = (const void *)registry->file.data;
    size_t checked = offsetof(struct registry_header, sections);
    struct hash checksum;
    size_t pool_size;
    const char *pool;

    if (registry->file.size < sizeof(*header) || memcmp(header->magic, REGISTRY_MAGIC, sizeof(header->magic)) != 0 ||
        header->version != REGISTRY_VERSION || header->byte_order != REGISTRY_BYTE_ORDER ||
        header->file_size != registry->file.size)
        return false;
    checksum = hash_of(slice_range(registry->file, checked, registry->file.size));
    registry->sections = header->sections;
    if (memcmp(&checksum, &header->checksum, sizeof(checksum)) != 0 || !sections_fit(registry))
        return false;
    pool = section(registry, SECTION_STRINGS);
    pool_size = section_count(registry, SECTION_STRINGS);
    return pool_size > 0 && pool[pool_size - 1] == '\0' && lists_fit(registry, pool_size) &&
           automaton_fits(registry) && records_fit(registry, pool_size);
}

static bool map_file(struct slice *file, const char *path, struct error *error)
{
    CLEANUP(close_descriptor) int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    struct stat status;
    void *mapped;

    if (descriptor < 0 || fstat(descriptor, &status) != 0)
        return error_set(error, ERROR_IO, "cannot open '%s': %s", path, strerror(errno));
    if (!S_ISREG(status.st_mode) || status.st_size == 0)
        return true; /* no file to map: an empty slice is refused by the check */
    mapped = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_SHARED, descriptor, 0);
    if (mapped == MAP_FAILED)
        return error_set(error, ERROR_IO, "cannot map '%s': %s", path, strerror(errno));
    *file = (struct slice){mapped, (size_t)status.st_size};
    return true;
}

static void set_member(struct authority *authority, size_t offset, const void *pointer)
{
    memcpy((char *)authority + offset, &pointer, sizeof(pointer));
}

static void load_lists(struct registry *registry)
{
    const uint32_t *lists = section(registry, SECTION_LISTS);
    const char *pool = section(registry, SECTION_STRINGS);
    size_t count = section_count(registry, SECTION_LISTS);

    registry->lists = memory_allocate(count * sizeof(*registry->lists));
    for (size_t i = 0; i < count; i++)
        registry->lists[i] = lists[i] == LIST_END ? NULL : pool + lists[i];
}

static void load_authorities(struct registry *registry)
{
    const struct authority_record *records = section(registry, SECTION_AUTHORITIES);
    const char *pool = section(registry, SECTION_STRINGS);

    registry->count = section_count(registry, SECTION_AUTHORITIES);
    registry->authorities = memory_allocate_zeroed(registry->count, sizeof(*registry->authorities));
    for (size_t i = 0; i < registry->count; i++) {
        struct authority *authority = &registry->authorities[i];
        authority->kind = (enum authority_kind)records[i].kind;
        authority->index = (uint32_t)i;
        authority->status = (enum authority_status)records[i].status;
        authority->tier = (enum doctrine_tier)records[i].tier;
        authority->last_article = records[i].last_article;
        authority->year = records[i].year;
        for (size_t field = 0; field < STRING_FIELD_COUNT; field++)
            set_member(authority, registry_string_fields[field], pool + records[i].strings[field]);
        for (size_t field = 0; field < LIST_FIELD_COUNT; field++)
            set_member(authority, registry_list_fields[field], registry->lists + records[i].lists[field]);
    }
}

static void load_names(struct registry *registry)
{
    const struct name_record *records = section(registry, SECTION_NAMES);
    const uint32_t *order = section(registry, SECTION_NAMES_OF);
    const char *pool = section(registry, SECTION_STRINGS);

    registry->name_count = section_count(registry, SECTION_NAMES);
    registry->names = memory_allocate_zeroed(registry->name_count, sizeof(*registry->names));
    registry->names_of = memory_allocate(registry->name_count * sizeof(*registry->names_of));
    for (size_t i = 0; i < registry->name_count; i++) {
        registry->names[i] = (struct authority_name){
            .text = pool + records[i].text,
            .folded = pool + records[i].folded,
            .authority = &registry->authorities[records[i].authority],
            .next = records[i].chained ? &registry->names[i + 1] : NULL,
            .role = (enum name_role)records[i].role,
            .chinese = records[i].chinese,
        };
        registry->names_of[i] = &registry->names[order[i]];
    }
}

static void load_automaton(struct registry *registry)
{
    registry->automaton = (struct automaton){
        .state_count = (uint32_t)section_count(registry, SECTION_BASE),
        .base = section(registry, SECTION_BASE),
        .check = section(registry, SECTION_CHECK),
        .fail = section(registry, SECTION_FAIL),
        .value = section(registry, SECTION_VALUE),
        .output = section(registry, SECTION_OUTPUT),
        .depth = section(registry, SECTION_DEPTH),
    };
}

bool registry_open(struct registry **opened, const char *path, struct error *error)
{
    struct registry *registry = memory_allocate_zeroed(1, sizeof(*registry));

    if (!map_file(&registry->file, path, error)) {
        registry_close(registry);
        return false;
    }
    if (!file_fits(registry)) {
        registry_close(registry);
        return error_set(error, ERROR_DATA,
                         "'%s' is not yinde's reference data or of another version; build again", path);
    }
    load_lists(registry);
    load_authorities(registry);
    load_names(registry);
    load_automaton(registry);
    *opened = registry;
    return true;
}

void registry_close(struct registry *registry)
{
    if (registry == NULL)
        return;
    if (registry->file.data != NULL)
        munmap((void *)(uintptr_t)registry->file.data, registry->file.size);
    free(registry->authorities);
    free(registry->names);
    free(registry->names_of);
    free(registry->lists);
    free(registry);
}

static int compare_text(struct slice text, const char *string)
{
    size_t size = strlen(string);
    int order = memcmp(text.data, string, text.size < size ? text.size : size);

    return order != 0 ? order : (text.size > size) - (text.size < size);
}

static const struct authority *find(const struct registry *registry, struct slice id)
{
    const uint32_t *ids = section(registry, SECTION_IDS);
    size_t low = 0;
    size_t high = registry->count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct authority *authority = &registry->authorities[ids[middle]];
        int order = compare_text(id, authority->id);
        if (order == 0)
            return authority;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

const struct authority *registry_find(const struct registry *registry, const char *id)
{
    return find(registry, slice_of(id));
}

const struct authority *registry_holder(const struct registry *registry, const char *id)
{
    struct slice prefix = slice_of(id);

    for (;;) {
        const struct authority *authority = find(registry, prefix);
        const char *slash = authority != NULL ? NULL : memrchr(prefix.data, '/', prefix.size);
        if (slash == NULL)
            return authority;
        prefix.size = (size_t)(slash - prefix.data);
    }
}

size_t registry_count(const struct registry *registry)
{
    return registry->count;
}

const struct authority *registry_at(const struct registry *registry, size_t index)
{
    return index < registry->count ? &registry->authorities[index] : NULL;
}

const struct authority_name *registry_lookup(const struct registry *registry, struct slice folded)
{
    size_t low = 0;
    size_t high = registry->name_count;

    while (low < high) { /* the first that is not less: the head of its chain */
        size_t middle = low + (high - low) / 2;
        if (compare_text(folded, registry->names[middle].folded) > 0)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == registry->name_count || compare_text(folded, registry->names[low].folded) != 0)
        return NULL;
    return &registry->names[low];
}

const struct authority_name *const *registry_names(const struct registry *registry,
                                                   const struct authority *authority, size_t *count)
{
    const struct authority_record *records = section(registry, SECTION_AUTHORITIES);

    *count = records[authority->index].names_count;
    return registry->names_of + records[authority->index].names_start;
}

/* The matches so far, as lists by start: `first` of a byte is the match pushed last, thus the longest. */
struct found_names {
    const struct registry *registry;
    struct arena *arena;
    struct slice text;
    struct name_match *matches;
    uint32_t *before; /* parallel to matches: index + 1 of the one pushed earlier at the same start */
    uint32_t *first;  /* a byte of the text: index + 1, 0 for none */
    size_t count;
    size_t capacity;
    size_t before_count;
    size_t before_capacity;
};

/* A letter or digit of a script that parts words by blanks. */
static bool joins_words(uint32_t c)
{
    return unicode_is_word(c) && !unicode_is_han(c);
}

/* Would a match that starts or ends at `at` cut a word in two? */
static bool inside_word(struct slice text, size_t at)
{
    size_t before = at;
    size_t after = at;

    return at > 0 && at < text.size && joins_words(utf8_previous(text, &before)) &&
           joins_words(utf8_next(text, &after));
}

static bool keep_match(const struct automaton_match *match, void *payload)
{
    struct found_names *found = payload;

    if (inside_word(found->text, match->start) || inside_word(found->text, match->end))
        return true;
    *ARENA_PUSH(found->arena, found->before, found->before_count, found->before_capacity) =
        found->first[match->start];
    *ARENA_PUSH(found->arena, found->matches, found->count, found->capacity) = (struct name_match){
        (uint32_t)match->start, (uint32_t)match->end, &found->registry->names[match->value]};
    found->first[match->start] = (uint32_t)found->count;
    return true;
}

struct name_match *registry_scan(const struct registry *registry, struct arena *arena, struct slice folded,
                                 size_t *count)
{
    struct arena *scratch = arena_create();
    struct found_names found = {.registry = registry, .arena = scratch, .text = folded};
    struct name_match *sorted;
    size_t written = 0;

    found.first = arena_allocate(scratch, (folded.size + 1) * sizeof(*found.first));
    automaton_scan(&registry->automaton, folded, keep_match, &found);
    sorted = arena_allocate(arena, found.count * sizeof(*sorted));
    for (size_t at = 0; at < folded.size; at++)
        for (uint32_t i = found.first[at]; i != 0; i = found.before[i - 1])
            sorted[written++] = found.matches[i - 1];
    arena_destroy(scratch);
    *count = written;
    return sorted;
}

const char *authority_kind_name(enum authority_kind kind)
{
    return kind_names[kind];
}

const char *authority_status_name(enum authority_status status)
{
    return status_names[status];
}
