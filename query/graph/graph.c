/* SPDX-License-Identifier: GPL-3.0-or-later */
/* graph.c - builds the citation graph from the mentions of the database. */
#include "query/graph/graph.h"

#include "base/memory.h"
#include "query/target_id.h"
#include "base/unicode.h"
#include "query/graph/graph_draft.h"
#include "query/link/subject.h"

enum graph_statement { READ_DOCUMENTS, READ_MENTIONS, READ_STANCES, READ_WORKS, GRAPH_STATEMENT_COUNT };

static const char *const statement_sql[] = {
    [READ_DOCUMENTS] = "SELECT d.name, coalesce(m.title, m.title_en, d.name), m.year FROM document d "
                       "LEFT JOIN metadata m ON m.document_id = d.id",
    [READ_MENTIONS] = "SELECT d.name, a.name, a.kind, max(m.name), count(*) FROM mention m "
                      "JOIN authority a ON a.id = m.authority_id JOIN sentence s ON s.id = m.sentence_id "
                      "JOIN passage p ON p.id = s.passage_id JOIN document d ON d.id = p.document_id "
                      "WHERE a.kind IN ('statute', 'case', 'doctrine', 'scholar') GROUP BY p.document_id, a.id",
    [READ_STANCES] = "SELECT s.name, d.name, t.stance, max(m.name), count(*) FROM stance t "
                     "JOIN mention m ON m.id = t.mention_id JOIN authority s ON s.id = m.authority_id "
                     "JOIN authority d ON d.id = t.doctrine_id GROUP BY s.id, d.id, t.stance",
    /* A work that no mark names is cited once: it stands in the list. Cases and statutes are nodes of their own. */
    [READ_WORKS] = "SELECT d.name, w.title, w.year, w.authors, max(1, coalesce(k.marks, 0)) FROM work w "
                   "JOIN document d ON d.id = w.document_id LEFT JOIN "
                   "(SELECT n.work_id AS work_id, count(*) AS marks FROM mark_number n "
                   "JOIN mention m ON m.id = n.mention_id AND m.kind = 'refmark' WHERE n.work_id IS NOT NULL GROUP BY 1) k "
                   "ON k.work_id = w.mention_id WHERE w.title IS NOT NULL "
                   "AND coalesce(w.type, '') NOT IN ('case', 'statute')",
};

_Static_assert(ARRAY_SIZE(statement_sql) == GRAPH_STATEMENT_COUNT, "one SQL text per statement");

/* Kinds of authorities, the nodes they become, and what a document that names one does. */
static const struct {
    const char *authority;
    enum graph_kind kind;
    enum graph_relation relation;
} mention_nodes[] = {
    {"statute", GRAPH_PROVISION, GRAPH_CITES},
    {"case", GRAPH_CASE, GRAPH_CITES},
    {"doctrine", GRAPH_DOCTRINE, GRAPH_DISCUSSES},
    {"scholar", GRAPH_SCHOLAR, GRAPH_DISCUSSES},
};

static const char *const kind_names[] = {
    [GRAPH_DOCUMENT] = "document", [GRAPH_PROVISION] = "provision", [GRAPH_CASE] = "case",
    [GRAPH_DOCTRINE] = "doctrine", [GRAPH_SCHOLAR] = "scholar",     [GRAPH_WORK] = "work",
};

static const struct {
    const char *name;
    enum graph_kind kind;
} kind_aliases[] = {
    {"paper", GRAPH_DOCUMENT}, {"statute", GRAPH_PROVISION}, {"reference", GRAPH_WORK},
};

static const char *const relation_names[] = {
    [GRAPH_CITES] = "cites",           [GRAPH_DISCUSSES] = "discusses", [GRAPH_SUPPORTS] = "supports",
    [GRAPH_CRITICISES] = "criticises", [GRAPH_DESCRIBES] = "describes", [GRAPH_PROPOSES] = "proposes",
};

_Static_assert(ARRAY_SIZE(kind_names) == GRAPH_KIND_COUNT, "a name per kind");
_Static_assert(ARRAY_SIZE(relation_names) == GRAPH_RELATION_COUNT, "a name per relation");

const char *graph_kind_name(enum graph_kind kind)
{
    return kind_names[kind];
}

enum graph_kind graph_kind_of(struct slice name)
{
    enum graph_kind kind = 0;

    for (size_t i = 0; i < ARRAY_SIZE(kind_aliases); i++)
        if (slice_equal(name, slice_of(kind_aliases[i].name)))
            return kind_aliases[i].kind;
    while (kind < GRAPH_KIND_COUNT && !slice_equal(name, slice_of(kind_names[kind])))
        kind++;
    return kind;
}

const char *graph_relation_name(enum graph_relation relation)
{
    return relation_names[relation];
}

/* What the rows of every statement need. */
struct building {
    struct database *database;
    const struct registry *registry;
    struct arena *arena;
    const struct graph_request *request;
    struct graph_draft *draft;
    struct error *error;
};

static bool wants(const struct building *building, enum graph_kind kind)
{
    return building->request->kinds == 0 || (building->request->kinds & 1u << kind) != 0;
}

static const char *column_copy(struct arena *arena, sqlite3_stmt *statement, int column)
{
    struct slice value = column_slice(statement, column);

    return value.data == NULL ? NULL : arena_copy(arena, value);
}

/* An id cut at the level asked for. */
static const char *at_level(const struct building *building, const char *id)
{
    const struct authority *law = registry_holder(building->registry, id);
    const char *article = strstr(id, "/art-");
    const char *tail;

    if (building->request->level == GRAPH_LEVEL_LAW && article != NULL)
        return arena_copy(building->arena, (struct slice){id, (size_t)(article - id)});
    if (building->request->level == GRAPH_LEVEL_LAW && law != NULL)
        return law->id;
    tail = article == NULL ? NULL : strchr(article + 1, '/');
    if (building->request->level == GRAPH_LEVEL_ARTICLE && tail != NULL)
        return arena_copy(building->arena, (struct slice){id, (size_t)(tail - id)});
    return id;
}

static size_t authority_node(struct building *building, enum graph_kind kind, const char *id, const char *name)
{
    const struct authority *authority;

    if (kind == GRAPH_PROVISION)
        id = at_level(building, id);
    if (kind == GRAPH_CASE)
        id = target_known_case(building->registry, building->arena, id);
    authority = registry_holder(building->registry, id);
    return graph_draft_node(building->draft, kind, id,
                            subject_label(building->registry, building->arena, id, name),
                            authority == NULL ? 0 : authority->year);
}

static void add_document(struct building *building, sqlite3_stmt *row)
{
    if (wants(building, GRAPH_DOCUMENT))
        graph_draft_node(building->draft, GRAPH_DOCUMENT, column_copy(building->arena, row, 0),
                         column_copy(building->arena, row, 1), (int)column_integer(row, 2));
}

static void add_mention(struct building *building, sqlite3_stmt *row)
{
    for (size_t i = 0; i < ARRAY_SIZE(mention_nodes); i++) {
        size_t target;
        if (!slice_equal(column_slice(row, 2), slice_of(mention_nodes[i].authority)) ||
            !wants(building, mention_nodes[i].kind))
            continue;
        target = authority_node(building, mention_nodes[i].kind, column_copy(building->arena, row, 1),
                                column_copy(building->arena, row, 3));
        if (wants(building, GRAPH_DOCUMENT))
            graph_draft_edge(building->draft,
                             graph_draft_find(building->draft, GRAPH_DOCUMENT, column_copy(building->arena, row, 0)),
                             target, mention_nodes[i].relation, column_integer(row, 4));
    }
}

static void add_stance(struct building *building, sqlite3_stmt *row)
{
    enum graph_relation relation = GRAPH_SUPPORTS;
    size_t scholar;
    size_t doctrine;

    while (relation < GRAPH_RELATION_COUNT &&
           !slice_equal(column_slice(row, 2), slice_of(relation_names[relation])))
        relation++;
    if (relation == GRAPH_RELATION_COUNT || !wants(building, GRAPH_SCHOLAR) || !wants(building, GRAPH_DOCTRINE))
        return;
    scholar = authority_node(building, GRAPH_SCHOLAR, column_copy(building->arena, row, 0),
                             column_copy(building->arena, row, 3));
    doctrine = authority_node(building, GRAPH_DOCTRINE, column_copy(building->arena, row, 1), NULL);
    graph_draft_edge(building->draft, scholar, doctrine, relation, column_integer(row, 4));
}

/* Works are one where their folded titles are: lists write authors, years and types in many ways. */
static const char *work_id(struct building *building, const char *title)
{
    enum { TITLE_MAX = 200 };
    const char *folded = unicode_fold_string(building->arena, slice_of(title), true);
    size_t size = strlen(folded);

    if (size > TITLE_MAX)
        for (size = TITLE_MAX; ((unsigned char)folded[size] & 0xC0) == 0x80; size--)
            continue;
    return arena_format(building->arena, "work/%.*s", (int)size, folded);
}

static void add_work(struct building *building, sqlite3_stmt *row)
{
    const char *title = column_copy(building->arena, row, 1);
    const char *authors = column_copy(building->arena, row, 3);
    size_t work;

    if (!wants(building, GRAPH_WORK) || *title == '\0')
        return;
    work = graph_draft_node(building->draft, GRAPH_WORK, work_id(building, title),
                            authors == NULL ? title : arena_format(building->arena, "%s: %s", authors, title),
                            (int)column_integer(row, 2));
    if (wants(building, GRAPH_DOCUMENT))
        graph_draft_edge(building->draft,
                         graph_draft_find(building->draft, GRAPH_DOCUMENT, column_copy(building->arena, row, 0)),
                         work, GRAPH_CITES, column_integer(row, 4));
}

/* In this order: edges look for the nodes of documents. */
static void (*const row_functions[])(struct building *, sqlite3_stmt *) = {
    [READ_DOCUMENTS] = add_document,
    [READ_MENTIONS] = add_mention,
    [READ_STANCES] = add_stance,
    [READ_WORKS] = add_work,
};

static bool read_rows(struct building *building, enum graph_statement which)
{
    CLEANUP(close_statement) sqlite3_stmt *statement = NULL;
    bool row = true;

    if (!database_prepare(building->database, statement_sql[which], &statement, building->error))
        return false;
    while (statement_step(building->database, statement, &row, building->error) && row)
        row_functions[which](building, statement);
    return building->error->code == ERROR_NONE;
}

bool graph_build(struct database *database, const struct registry *registry, struct arena *arena,
                 const struct graph_request *request, struct graph *graph, struct error *error)
{
    struct building building = {database, registry, arena, request, graph_draft_create(arena), error};
    bool built = true;

    for (enum graph_statement which = 0; which < GRAPH_STATEMENT_COUNT && built; which++)
        built = read_rows(&building, which);
    built = built && graph_draft_finish(building.draft, request, graph, error);
    graph_draft_destroy(building.draft);
    return built;
}
