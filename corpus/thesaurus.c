/* SPDX-License-Identifier: GPL-3.0-or-later */
/* thesaurus.c - the doctrines as written: SKOS (W3C, 2009) in Turtle. */
#include "corpus/thesaurus.h"

#include <raptor2/raptor2.h>

#include "base/cleanup.h"
#include "base/memory.h"
#include "corpus/table.h"

#define SKOS "http://www.w3.org/2004/02/skos/core#"
#define VOCABULARY "urn:yinde:vocabulary:"
#define DOCTRINE "urn:yinde:doctrine:"
#define AREA "urn:yinde:area:"

struct reading {
    struct arena *arena;
    struct faults *faults;
    raptor_parser *parser;
    const char *file;
    struct slice *lines;
    size_t line_count;
    struct thesaurus thesaurus;
    size_t latest; /* concept of the statement before: statements of one stand together */
};

/* The object of a statement. */
struct value {
    const char *text; /* of a literal, or the URI */
    const char *language;
    bool literal;
    struct origin origin;
};

static void add_link(struct reading *reading, struct thesaurus_links *links, const char *slug, struct origin origin)
{
    *ARENA_PUSH(reading->arena, links->items, links->count, links->capacity) = (struct thesaurus_link){slug, origin};
}

static void add_label(struct reading *reading, struct thesaurus_concept *concept, const struct value *value,
                      enum name_role role)
{
    *ARENA_PUSH(reading->arena, concept->labels, concept->label_count, concept->label_capacity) =
        (struct thesaurus_label){value->text, value->language, role, value->origin};
}

static void add_preferred(struct reading *reading, struct thesaurus_concept *concept, const struct value *value)
{
    add_label(reading, concept, value, NAME_PREFERRED);
}

static void add_alternative(struct reading *reading, struct thesaurus_concept *concept, const struct value *value)
{
    add_label(reading, concept, value, NAME_ALTERNATIVE);
}

static void add_hidden(struct reading *reading, struct thesaurus_concept *concept, const struct value *value)
{
    add_label(reading, concept, value, NAME_HIDDEN);
}

static void add_area(struct reading *reading, struct thesaurus_concept *concept, const struct value *value)
{
    add_link(reading, &concept->areas, value->text, value->origin);
}

static void add_broader(struct reading *reading, struct thesaurus_concept *concept, const struct value *value)
{
    add_link(reading, &concept->broader, value->text, value->origin);
}

static void add_related(struct reading *reading, struct thesaurus_concept *concept, const struct value *value)
{
    add_link(reading, &concept->related, value->text, value->origin);
}

static void add_context(struct reading *reading, struct thesaurus_concept *concept, const struct value *value)
{
    add_link(reading, &concept->contexts, value->text, value->origin);
}

static void set_tier(struct reading *reading, struct thesaurus_concept *concept, const struct value *value)
{
    if (concept->tier != NULL)
        faults_add(reading->faults, value->origin, "a second y:tier of %s; give one", concept->slug);
    concept->tier = value->text;
}

static void set_definition(struct reading *reading, struct thesaurus_concept *concept, const struct value *value)
{
    (void)reading;
    if (concept->definition[0] == '\0')
        concept->definition = value->text;
}

static void ignore(struct reading *reading, struct thesaurus_concept *concept, const struct value *value)
{
    (void)reading;
    (void)concept;
    (void)value;
}

/* What a concept may say. `points` is what the object's URI begins with, NULL where it is a text. */
static const struct property {
    const char *uri;
    const char *points;
    void (*add)(struct reading *reading, struct thesaurus_concept *concept, const struct value *value);
} properties[] = {
    {SKOS "prefLabel", NULL, add_preferred},
    {SKOS "altLabel", NULL, add_alternative},
    {SKOS "hiddenLabel", NULL, add_hidden},
    {SKOS "definition", NULL, set_definition},
    {SKOS "scopeNote", NULL, ignore},
    {SKOS "editorialNote", NULL, ignore},
    {SKOS "note", NULL, ignore},
    {SKOS "inScheme", AREA, add_area},
    {SKOS "topConceptOf", AREA, ignore},
    {SKOS "broader", DOCTRINE, add_broader},
    {SKOS "related", DOCTRINE, add_related},
    {VOCABULARY "tier", NULL, set_tier},
    {VOCABULARY "context", NULL, add_context},
};

static bool starts_with(const char *text, const char *prefix)
{
    return strncmp(text, prefix, strlen(prefix)) == 0;
}

static const char *uri_of(const raptor_term *term)
{
    return term->type == RAPTOR_TERM_TYPE_URI ? (const char *)raptor_uri_as_string(term->value.uri) : "";
}

/*
 * The line that says `text`. Raptor reports a statement when the full stop
 * after its subject is read, so the line is at or above the one it gives.
 */
static struct origin line_of(const struct reading *reading, const char *text)
{
    const raptor_locator *locator = raptor_parser_get_locator(reading->parser);
    size_t last = locator != NULL && locator->line > 0 ? (size_t)locator->line : 1;
    size_t line = last < reading->line_count ? last : reading->line_count;

    for (size_t above = 0; above < 100 && line > 0; above++, line--)
        if (slice_find(reading->lines[line - 1], slice_of(text), 0) != SIZE_MAX)
            return (struct origin){reading->file, line};
    return (struct origin){reading->file, last};
}

static struct thesaurus_concept *find_concept(struct reading *reading, const char *slug)
{
    struct thesaurus *thesaurus = &reading->thesaurus;

    if (thesaurus->count > 0 && strcmp(thesaurus->concepts[reading->latest].slug, slug) == 0)
        return &thesaurus->concepts[reading->latest];
    for (size_t i = 0; i < thesaurus->count; i++)
        if (strcmp(thesaurus->concepts[i].slug, slug) == 0) {
            reading->latest = i;
            return &thesaurus->concepts[i];
        }
    return NULL;
}

/* "d:x a skos:Concept" comes first, once. */
static void declare_concept(struct reading *reading, const char *slug)
{
    struct thesaurus *thesaurus = &reading->thesaurus;
    const struct thesaurus_concept *known = find_concept(reading, slug);
    struct origin origin = line_of(reading, arena_format(reading->arena, ":%s a ", slug));

    if (known != NULL) {
        faults_add(reading->faults, origin, "concept %s stands already in line %zu; join the two", slug,
                   known->origin.line);
        return;
    }
    reading->latest = thesaurus->count;
    *ARENA_PUSH(reading->arena, thesaurus->concepts, thesaurus->count, thesaurus->capacity) =
        (struct thesaurus_concept){
            .slug = arena_copy_string(reading->arena, slug), .origin = origin, .definition = ""};
}

static struct value value_of(struct reading *reading, const raptor_term *object)
{
    struct value value = {.language = "", .literal = object->type == RAPTOR_TERM_TYPE_LITERAL};

    if (value.literal) {
        value.text = arena_copy_string(reading->arena, (const char *)object->value.literal.string);
        if (object->value.literal.language != NULL)
            value.language = arena_copy_string(reading->arena, (const char *)object->value.literal.language);
    } else {
        value.text = arena_copy_string(reading->arena, uri_of(object));
    }
    return value;
}

static void add_property(struct reading *reading, const struct property *property, const char *slug,
                         const raptor_term *object)
{
    struct thesaurus_concept *concept = find_concept(reading, slug);
    struct value value = value_of(reading, object);
    const char *points = property->points;

    if (points != NULL && !value.literal && starts_with(value.text, points)) {
        value.text += strlen(points);
    } else if ((points == NULL) != value.literal || points != NULL) {
        faults_add(reading->faults, line_of(reading, slug), "%s of %s: '%s' where %s%s is due",
                   strpbrk(property->uri, "#") != NULL ? strpbrk(property->uri, "#") + 1 : property->uri, slug,
                   value.text, points == NULL ? "a text" : points, points == NULL ? "" : "...");
        return;
    }
    value.origin = line_of(reading, value.text);
    if (concept == NULL)
        faults_add(reading->faults, value.origin, "%s is not declared; begin with 'd:%s a skos:Concept'", slug,
                   slug);
    else
        property->add(reading, concept, &value);
}

static void read_concept(struct reading *reading, const char *slug, const char *predicate, const raptor_term *object)
{
    if (strcmp(predicate, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type") == 0) {
        if (strcmp(uri_of(object), SKOS "Concept") == 0)
            declare_concept(reading, slug);
        return;
    }
    for (size_t i = 0; i < ARRAY_SIZE(properties); i++)
        if (strcmp(predicate, properties[i].uri) == 0) {
            add_property(reading, &properties[i], slug, object);
            return;
        }
    if (starts_with(predicate, SKOS) || starts_with(predicate, VOCABULARY))
        faults_add(reading->faults, line_of(reading, slug), "unknown property <%s> of %s", predicate, slug);
}

static void read_statement(void *payload, raptor_statement *statement)
{
    struct reading *reading = payload;
    const char *subject = uri_of(statement->subject);
    const char *object = uri_of(statement->object);

    if (starts_with(subject, DOCTRINE))
        read_concept(reading, subject + strlen(DOCTRINE), uri_of(statement->predicate), statement->object);
    else if (starts_with(subject, AREA) && strcmp(object, SKOS "ConceptScheme") == 0)
        add_link(reading, &reading->thesaurus.areas, arena_copy_string(reading->arena, subject + strlen(AREA)),
                 line_of(reading, subject + strlen(AREA)));
}

static void report(void *payload, raptor_log_message *message)
{
    struct reading *reading = payload;
    struct origin origin = {reading->file, 0};

    if (message->locator != NULL && message->locator->line > 0)
        origin.line = (size_t)message->locator->line;
    if (message->level >= RAPTOR_LOG_LEVEL_WARN)
        faults_add(reading->faults, origin, "not Turtle: %s", message->text);
}

static void free_world(raptor_world **world)
{
    raptor_free_world(*world);
}

static void free_parser(raptor_parser **parser)
{
    if (*parser != NULL)
        raptor_free_parser(*parser);
}

static void free_uri(raptor_uri **uri)
{
    if (*uri != NULL)
        raptor_free_uri(*uri);
}

static void parse(struct reading *reading, struct slice text)
{
    CLEANUP(free_world) raptor_world *world = raptor_new_world();
    CLEANUP(free_parser) raptor_parser *parser = NULL;
    CLEANUP(free_uri) raptor_uri *base = NULL;

    raptor_world_set_log_handler(world, reading, report);
    raptor_world_open(world);
    parser = raptor_new_parser(world, "turtle");
    base = raptor_new_uri(world, (const unsigned char *)"urn:yinde:");
    reading->parser = parser;
    raptor_parser_set_option(parser, RAPTOR_OPTION_NO_NET, NULL, 1);
    raptor_parser_set_option(parser, RAPTOR_OPTION_NO_FILE, NULL, 1);
    raptor_parser_set_statement_handler(parser, reading, read_statement);
    raptor_parser_parse_start(parser, base);
    raptor_parser_parse_chunk(parser, (const unsigned char *)text.data, text.size, 1);
}

static void split_lines(struct reading *reading, struct slice text)
{
    size_t capacity = 0;

    for (size_t start = 0; start < text.size;) {
        size_t end = slice_find(text, SLICE("\n"), start);
        end = end == SIZE_MAX ? text.size : end;
        *ARENA_PUSH(reading->arena, reading->lines, reading->line_count, capacity) = slice_range(text, start, end);
        start = end + 1;
    }
}

struct thesaurus thesaurus_read(struct arena *arena, const char *directory, const char *name, struct faults *faults)
{
    struct reading reading = {.arena = arena, .faults = faults, .file = name};
    struct slice text = table_read_file(arena, directory, name, faults);

    if (text.data == NULL)
        return reading.thesaurus;
    split_lines(&reading, text);
    parse(&reading, text);
    if (reading.thesaurus.count == 0 && faults->count == 0)
        faults_add(faults, (struct origin){name, 0}, "no concept; declare one with 'd:slug a skos:Concept'");
    return reading.thesaurus;
}
