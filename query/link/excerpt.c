/* SPDX-License-Identifier: GPL-3.0-or-later */
/* excerpt.c - the passages in which a doctrine stands, with everything else that is mentioned there. */
#include "query/link/excerpt.h"

#include "base/memory.h"
#include "query/target_id.h"

enum excerpt_statement { FIND_PASSAGES, FIND_MENTIONS, FIND_STANCE, EXCERPT_STATEMENT_COUNT };

static const char *const statement_sql[] = {
    /* ?1: ids of the subject as a JSON array. */
    [FIND_PASSAGES] =
        "WITH hit AS (SELECT DISTINCT s.passage_id AS id FROM json_each(?1) j JOIN authority a ON a.name = j.value "
        "JOIN mention m ON m.authority_id = a.id JOIN sentence s ON s.id = m.sentence_id), "
        "topic AS (SELECT DISTINCT p.document_id, p.heading FROM hit JOIN passage p ON p.id = hit.id "
        "WHERE p.role = 'heading' AND p.heading IS NOT NULL), "
        "every AS (SELECT id FROM hit UNION SELECT p.id FROM topic t JOIN passage p "
        "ON p.document_id = t.document_id AND p.heading = t.heading) "
        "SELECT p.id, d.id, d.name, h.number, p.role, p.text, "
        "EXISTS (SELECT 1 FROM topic t WHERE t.document_id = p.document_id AND t.heading = p.heading) "
        "FROM every JOIN passage p ON p.id = every.id JOIN document d ON d.id = p.document_id "
        "LEFT JOIN heading h ON h.document_id = p.document_id AND h.ordinal = p.heading "
        "ORDER BY d.name, p.ordinal LIMIT ?2",
    /* A mark of several numbers gives a row for each. */
    [FIND_MENTIONS] =
        "SELECT m.id, m.kind, CASE WHEN n.number IS NULL THEN coalesce(a.name, m.local_id) ELSE 'ref/' || n.number END, "
        "m.name, m.start, m.end, s.id, s.start, s.end, s.source_start, s.source_end, coalesce(n.work_id, 0) "
        "FROM sentence s JOIN mention m ON m.sentence_id = s.id LEFT JOIN authority a ON a.id = m.authority_id "
        "LEFT JOIN mark_number n ON n.mention_id = m.id AND m.kind = 'refmark' "
        "WHERE s.passage_id = ?1 AND m.kind NOT IN ('heading', 'reference') "
        "ORDER BY s.start, s.id, m.start, m.end DESC, m.id, n.number LIMIT ?2",
    [FIND_STANCE] = "SELECT t.stance FROM stance t JOIN authority a ON a.id = t.doctrine_id "
                    "JOIN json_each(?2) j ON j.value = a.name WHERE t.mention_id = ?1 "
                    "ORDER BY t.stance = 'describes', t.stance LIMIT 1",
};

_Static_assert(ARRAY_SIZE(statement_sql) == EXCERPT_STATEMENT_COUNT, "one SQL text per statement");

/* One walk over the passages. */
struct walk {
    struct database *database;
    const struct registry *registry;
    const struct subject *subject;
    sqlite3_stmt *statements[EXCERPT_STATEMENT_COUNT];
    struct arena *arena; /* of the excerpt at hand */
    struct error *error;
};

static const char *column_copy(struct arena *arena, sqlite3_stmt *statement, int column)
{
    struct slice value = column_slice(statement, column);

    return value.data == NULL ? NULL : arena_copy(arena, value);
}

static struct span column_span(sqlite3_stmt *statement, int column)
{
    return (struct span){(size_t)column_integer(statement, column), (size_t)column_integer(statement, column + 1)};
}

static bool is_inside(struct slice text, struct span span)
{
    return span.start < span.end && span.end <= text.size;
}

static bool is_core(const struct registry *registry, const struct excerpt_mention *mention)
{
    const struct authority *doctrine =
        mention->kind == MENTION_DOCTRINE && mention->id != NULL ? registry_find(registry, mention->id) : NULL;

    return doctrine != NULL && doctrine->tier == TIER_CORE;
}

static bool read_stance(struct walk *walk, struct excerpt_mention *mention)
{
    sqlite3_stmt *statement = walk->statements[FIND_STANCE];
    bool row = false;

    bind_integer(statement, 1, mention->row);
    bind_text(statement, 2, walk->subject->ids_json);
    if (!statement_step(walk->database, statement, &row, walk->error))
        return false;
    if (row)
        mention->stance = column_copy(walk->arena, statement, 0);
    sqlite3_reset(statement);
    return true;
}

/* The rows of FIND_MENTIONS, one sentence after the other. */
static bool read_mentions(struct walk *walk, struct excerpt *excerpt)
{
    sqlite3_stmt *statement = walk->statements[FIND_MENTIONS];
    int64_t sentence_row = 0;
    size_t sentence_capacity = 0;
    size_t mention_capacity = 0;
    bool row = false;

    bind_integer(statement, 1, excerpt->passage);
    bind_integer(statement, 2, EXCERPT_MENTIONS_MAX);
    while (statement_step(walk->database, statement, &row, walk->error) && row) {
        struct excerpt_mention *mention;
        struct span span = column_span(statement, 4);
        struct span sentence = column_span(statement, 7);
        enum mention_kind kind = mention_kind_of(column_slice(statement, 1));
        if (kind == MENTION_KIND_COUNT || !is_inside(excerpt->text, span) || !is_inside(excerpt->text, sentence))
            continue;
        if (excerpt->sentence_count == 0 || column_integer(statement, 6) != sentence_row)
            *ARENA_PUSH(walk->arena, excerpt->sentences, excerpt->sentence_count, sentence_capacity) =
                (struct excerpt_sentence){sentence, column_span(statement, 9), excerpt->mention_count, 0, false};
        sentence_row = column_integer(statement, 6);
        mention = ARENA_PUSH(walk->arena, excerpt->mentions, excerpt->mention_count, mention_capacity);
        *mention = (struct excerpt_mention){
            .row = column_integer(statement, 0),
            .kind = kind,
            .id = column_copy(walk->arena, statement, 2),
            .name = column_copy(walk->arena, statement, 3),
            .work = column_integer(statement, 11),
            .span = span,
            .sentence = excerpt->sentence_count - 1,
        };
        if (kind == MENTION_CASE && mention->id != NULL)
            mention->id = target_known_case(walk->registry, walk->arena, mention->id);
        mention->is_core = is_core(walk->registry, mention);
        mention->is_subject = mention->id != NULL && subject_covers(walk->subject, mention->id);
        excerpt->sentences[mention->sentence].mention_count++;
        excerpt->sentences[mention->sentence].has_subject |= mention->is_subject;
    }
    sqlite3_reset(statement);
    return walk->error->code == ERROR_NONE;
}

static bool read_excerpt(struct walk *walk, struct excerpt *excerpt)
{
    if (!read_mentions(walk, excerpt))
        return false;
    for (size_t i = 0; i < excerpt->mention_count; i++)
        if (excerpt->mentions[i].kind == MENTION_SCHOLAR && !read_stance(walk, &excerpt->mentions[i]))
            return false;
    return true;
}

static bool walk_passages(struct walk *walk, void (*visit)(const struct excerpt *, void *), void *payload)
{
    sqlite3_stmt *statement = walk->statements[FIND_PASSAGES];
    bool row = false;

    bind_text(statement, 1, walk->subject->ids_json);
    bind_integer(statement, 2, EXCERPT_PASSAGES_MAX);
    while (statement_step(walk->database, statement, &row, walk->error) && row) {
        struct excerpt excerpt = {
            .passage = column_integer(statement, 0),
            .document = column_integer(statement, 1),
            .doc = column_copy(walk->arena, statement, 2),
            .section = column_copy(walk->arena, statement, 3),
            .role = column_copy(walk->arena, statement, 4),
            .under_subject = column_integer(statement, 6) != 0,
        };
        struct slice text = column_slice(statement, 5);
        excerpt.text = (struct slice){arena_copy(walk->arena, text), text.size};
        if (!read_excerpt(walk, &excerpt))
            return false;
        visit(&excerpt, payload);
        arena_reset(walk->arena);
    }
    return walk->error->code == ERROR_NONE;
}

bool excerpt_each(struct database *database, const struct registry *registry, const struct subject *subject,
                  void (*visit)(const struct excerpt *excerpt, void *payload), void *payload, struct error *error)
{
    struct walk walk = {
        .database = database, .registry = registry, .subject = subject, .arena = arena_create(), .error = error};
    bool ready = true;

    for (size_t i = 0; i < EXCERPT_STATEMENT_COUNT && ready; i++)
        ready = database_prepare(database, statement_sql[i], &walk.statements[i], error);
    ready = ready && walk_passages(&walk, visit, payload);
    for (size_t i = 0; i < EXCERPT_STATEMENT_COUNT; i++)
        sqlite3_finalize(walk.statements[i]);
    arena_destroy(walk.arena);
    return ready;
}
