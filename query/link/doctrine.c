/* SPDX-License-Identifier: GPL-3.0-or-later */
/* doctrine.c - a doctrine and its sources, with evidence. */
#include "query/link/doctrine.h"

#include <stdlib.h>

#include "base/memory.h"
#include "query/link/association.h"
#include "query/link/gather.h"

enum { DEFINITIONS_MAX = 5, NEIGHBOURS_MAX = 256 };

/* Below this, meeting in one passage is chance (1 %). */
static const double PASSAGE_ASSOCIATION_MIN = 6.63;
enum { PASSAGE_MEETINGS_MIN = 2 };

enum doctrine_statement { COUNT_PASSAGES, COUNT_NAMED, FIND_NEIGHBOUR, FIND_WORK, READ_SOURCE, DOCTRINE_STATEMENT_COUNT };

static const char *const statement_sql[] = {
    [COUNT_PASSAGES] = "SELECT count(*) FROM passage",
    /* What is named more often than that is common: counting on would change nothing but the time. */
    [COUNT_NAMED] = "SELECT count(DISTINCT passage_id) FROM (SELECT s.passage_id FROM authority a "
                    "JOIN mention m ON m.authority_id = a.id JOIN sentence s ON s.id = m.sentence_id "
                    "WHERE a.name = ?1 LIMIT 20000)",
    /* A sentence that names ?1, in a document that names the subject (ids in ?2). */
    [FIND_NEIGHBOUR] =
        "SELECT p.document_id, d.name, h.number, s.source_start, s.source_end, "
        "substr(CAST(p.text AS BLOB), s.start + 1, s.end - s.start) FROM authority a "
        "JOIN mention m ON m.authority_id = a.id JOIN sentence s ON s.id = m.sentence_id "
        "JOIN passage p ON p.id = s.passage_id JOIN document d ON d.id = p.document_id "
        "LEFT JOIN heading h ON h.document_id = p.document_id AND h.ordinal = p.heading "
        "WHERE a.name = ?1 AND p.document_id IN (SELECT q.document_id FROM json_each(?2) j "
        "JOIN authority b ON b.name = j.value JOIN mention n ON n.authority_id = b.id "
        "JOIN sentence t ON t.id = n.sentence_id JOIN passage q ON q.id = t.passage_id) "
        "ORDER BY p.role = 'keywords', p.role = 'heading', d.name, s.source_start LIMIT 1",
    [FIND_WORK] = "SELECT authors, title, year FROM work WHERE mention_id = ?1",
    [READ_SOURCE] = "SELECT substr(source, ?2 + 1, ?3 - ?2) FROM document_text WHERE document_id = ?1",
};

_Static_assert(ARRAY_SIZE(statement_sql) == DOCTRINE_STATEMENT_COUNT, "one SQL text per statement");

/* One question while it is answered. */
struct inquiry {
    struct database *database;
    const struct registry *registry;
    struct arena *arena;
    struct subject subject;
    sqlite3_stmt *statements[DOCTRINE_STATEMENT_COUNT];
    struct link_set *set;
    struct doctrine_answer *answer;
    size_t definition_capacity;
    int64_t all_passages;
    struct error *error;
};

static const char *column_copy(struct arena *arena, sqlite3_stmt *statement, int column)
{
    struct slice value = column_slice(statement, column);

    return value.data == NULL ? NULL : arena_copy(arena, value);
}

static void find_definition(struct inquiry *inquiry, const struct excerpt *excerpt)
{
    struct doctrine_answer *answer = inquiry->answer;

    for (size_t i = 0; i < excerpt->mention_count && answer->definition_count < DEFINITIONS_MAX; i++) {
        const struct excerpt_mention *mention = &excerpt->mentions[i];
        if (!mention->is_subject ||
            !relation_defines(excerpt->text, excerpt->sentences[mention->sentence].span, mention->span))
            continue;
        *ARENA_PUSH(inquiry->arena, answer->definitions, answer->definition_count, inquiry->definition_capacity) =
            evidence_of(inquiry->arena, excerpt, mention->sentence);
        return;
    }
}

static void visit(const struct excerpt *excerpt, void *payload)
{
    struct inquiry *inquiry = payload;
    bool named = false;

    for (size_t i = 0; i < excerpt->sentence_count; i++)
        named = named || excerpt->sentences[i].has_subject;
    inquiry->answer->passages += named;
    inquiry->answer->topic_passages += !named;
    gather_meetings(inquiry->set, excerpt);
    find_definition(inquiry, excerpt);
}

/* One number that a statement returns for bound parameters. */
static bool read_integer(struct inquiry *inquiry, enum doctrine_statement which, int64_t *value)
{
    sqlite3_stmt *statement = inquiry->statements[which];
    bool row = false;

    if (!statement_step(inquiry->database, statement, &row, inquiry->error))
        return false;
    *value = row ? column_integer(statement, 0) : 0;
    sqlite3_reset(statement);
    return true;
}

/* The thesaurus names a neighbour and a document knows both: that is a link, near or not. */
static bool add_neighbour(struct inquiry *inquiry, const char *id, const char *relation)
{
    sqlite3_stmt *statement = inquiry->statements[FIND_NEIGHBOUR];
    struct doctrine_link *link = link_set_find(inquiry->set, MENTION_DOCTRINE, id);
    bool row = false;

    if (link == NULL) {
        bind_text(statement, 1, id);
        bind_text(statement, 2, inquiry->subject.ids_json);
        if (!statement_step(inquiry->database, statement, &row, inquiry->error))
            return false;
        if (row) {
            struct excerpt_sentence sentence = {
                .source = {(size_t)column_integer(statement, 3), (size_t)column_integer(statement, 4)}};
            struct slice text = column_slice(statement, 5);
            struct excerpt excerpt = {
                .passage = -2, .document = column_integer(statement, 0),
                .doc = column_copy(inquiry->arena, statement, 1), .section = column_copy(inquiry->arena, statement, 2),
                .role = "", .text = text, .sentences = &sentence, .sentence_count = 1};
            struct meeting meeting = {MENTION_DOCTRINE, id, NULL, 0, {relation, false}, NEAR_TOPIC, 1, 0};
            sentence.span = (struct span){0, text.size};
            link_set_add(inquiry->set, &excerpt, &meeting);
            link = link_set_find(inquiry->set, MENTION_DOCTRINE, id);
            link->passages = link->count = 0;
        }
        sqlite3_reset(statement);
    }
    if (link != NULL && !link->in_thesaurus) {
        link->in_thesaurus = true;
        /* What a sentence says of the two says more than that they are related. */
        if (!link->is_stated || strcmp(relation, "broader") == 0)
            link->relation = relation;
        if (link->nearness < NEAR_TOPIC)
            link->nearness = NEAR_TOPIC;
    }
    return true;
}

static bool add_neighbours(struct inquiry *inquiry)
{
    const struct authority *authority = inquiry->subject.authority;
    const struct {
        const char *const *ids;
        const char *relation;
    } lists[] = {
        {authority == NULL ? NULL : authority->broader, "broader"},
        {authority == NULL ? NULL : authority->narrower, "narrower"},
        {authority == NULL ? NULL : authority->related, "related"},
    };
    size_t count = 0;

    for (size_t i = 0; i < ARRAY_SIZE(lists) && authority != NULL; i++)
        for (const char *const *id = lists[i].ids; *id != NULL && count < NEIGHBOURS_MAX; id++, count++)
            if (!subject_covers(&inquiry->subject, *id) && !add_neighbour(inquiry, *id, lists[i].relation))
                return false;
    return true;
}

/* Met once in a passage and nowhere nearer: nothing could make it a link, so that it need not be weighed. */
static bool is_chance(const struct doctrine_link *link)
{
    return !link->in_thesaurus && link->nearness == NEAR_PASSAGE && link->passages < PASSAGE_MEETINGS_MIN;
}

/* The score of a link: how near the two come, times how much more often than chance they meet. */
static bool weigh(struct inquiry *inquiry, struct doctrine_link *link, double *strength)
{
    struct association_counts counts = {
        .both = link->passages,
        .first = inquiry->answer->passages + inquiry->answer->topic_passages,
        .all = inquiry->all_passages};

    counts.second = counts.both;
    if (link->kind != MENTION_REFMARK) {
        bind_text(inquiry->statements[COUNT_NAMED], 1, link->id);
        if (!read_integer(inquiry, COUNT_NAMED, &counts.second))
            return false;
    }
    if (counts.first < counts.both)
        counts.first = counts.both;
    if (counts.second < counts.both)
        counts.second = counts.both;
    if (counts.all < counts.first + counts.second)
        counts.all = counts.first + counts.second;
    link->named = counts.second;
    *strength = association_strength(&counts);
    link->score = nearness_weight((enum nearness)link->nearness) * (1 + *strength);
    return true;
}

/* Is the link more than chance? */
static bool is_kept(const struct doctrine_link *link, double strength)
{
    if (link->in_thesaurus)
        return true;
    /* Notions that stand everywhere meet in a sentence, too, without having to do with each other. */
    if (link->nearness == NEAR_SENTENCE && link->kind == MENTION_DOCTRINE)
        return strength > 0;
    /* A doctrine in the section of another is a part of it when it is hardly met elsewhere. */
    if (link->nearness == NEAR_TOPIC && link->kind == MENTION_DOCTRINE)
        return strength >= PASSAGE_ASSOCIATION_MIN && link->passages * 2 >= link->named;
    if (link->nearness == NEAR_PASSAGE)
        return strength >= PASSAGE_ASSOCIATION_MIN;
    return true;
}

static int compare_links(const void *a, const void *b)
{
    const struct doctrine_link *left = a;
    const struct doctrine_link *right = b;

    if (left->score != right->score)
        return left->score > right->score ? -1 : 1;
    if (left->kind != right->kind)
        return (int)left->kind - (int)right->kind;
    return strcmp(left->id, right->id);
}

/* "Author, Title (2020)" of the reference that a mark points at, or NULL. */
static bool work_label(struct inquiry *inquiry, const struct doctrine_link *link, const char **label)
{
    sqlite3_stmt *statement = inquiry->statements[FIND_WORK];
    const char *parts[3];
    bool row = false;

    bind_integer(statement, 1, link->work);
    if (!statement_step(inquiry->database, statement, &row, inquiry->error))
        return false;
    for (int i = 0; i < 3 && row; i++)
        parts[i] = column_copy(inquiry->arena, statement, i);
    if (row)
        *label = arena_format(inquiry->arena, "%s%s%s%s%s%s", parts[0] == NULL ? "" : parts[0],
                              parts[0] == NULL ? "" : ", ", parts[1] == NULL ? "" : parts[1],
                              parts[2] == NULL ? "" : " (", parts[2] == NULL ? "" : parts[2],
                              parts[2] == NULL ? "" : ")");
    sqlite3_reset(statement);
    return true;
}

static bool set_label(struct inquiry *inquiry, struct doctrine_link *link)
{
    if (link->kind == MENTION_REFMARK) {
        link->label = arena_format(inquiry->arena, "[%s]", link->id + strlen("ref/"));
        return work_label(inquiry, link, &link->label);
    }
    link->label = subject_label(inquiry->registry, inquiry->arena, link->id, link->label);
    return true;
}

static bool read_quote(struct inquiry *inquiry, struct doctrine_evidence *evidence)
{
    sqlite3_stmt *statement = inquiry->statements[READ_SOURCE];
    bool row = false;

    bind_integer(statement, 1, evidence->document);
    bind_integer(statement, 2, (int64_t)evidence->span.start);
    bind_integer(statement, 3, (int64_t)evidence->span.end);
    if (!statement_step(inquiry->database, statement, &row, inquiry->error))
        return false;
    evidence->quote = "";
    if (row) {
        struct slice quote = column_slice(statement, 0);
        evidence->quote = arena_copy(inquiry->arena, quote);
        evidence->quote_size = quote.size;
    }
    sqlite3_reset(statement);
    return true;
}

static bool finish_links(struct inquiry *inquiry)
{
    struct doctrine_answer *answer = inquiry->answer;

    for (size_t i = 0; i < answer->link_count; i++) {
        if (!set_label(inquiry, &answer->links[i]))
            return false;
        for (size_t e = 0; e < answer->links[i].evidence_count; e++)
            if (!read_quote(inquiry, &answer->links[i].evidence[e]))
                return false;
    }
    for (size_t i = 0; i < answer->definition_count; i++)
        if (!read_quote(inquiry, &answer->definitions[i]))
            return false;
    return true;
}

/* Leaves out what chance made, orders by score, and cuts each kind at the limit. */
static bool choose(struct inquiry *inquiry, int64_t limit)
{
    int64_t of_kind[MENTION_KIND_COUNT] = {0};
    size_t count;
    struct doctrine_link *links = link_set_links(inquiry->set, &count);
    size_t kept = 0;

    for (size_t i = 0; i < count; i++) {
        double strength;
        if (is_chance(&links[i]))
            continue;
        if (!weigh(inquiry, &links[i], &strength))
            return false;
        if (is_kept(&links[i], strength))
            links[kept++] = links[i];
    }
    if (kept > 1)
        qsort(links, kept, sizeof(*links), compare_links);
    inquiry->answer->links = links;
    for (size_t i = 0; i < kept; i++)
        if (of_kind[links[i].kind]++ < limit)
            links[inquiry->answer->link_count++] = links[i];
    return finish_links(inquiry);
}

static bool answer_inquiry(struct inquiry *inquiry, int64_t limit)
{
    for (size_t i = 0; i < DOCTRINE_STATEMENT_COUNT; i++)
        if (!database_prepare(inquiry->database, statement_sql[i], &inquiry->statements[i], inquiry->error))
            return false;
    return read_integer(inquiry, COUNT_PASSAGES, &inquiry->all_passages) &&
           excerpt_each(inquiry->database, inquiry->registry, &inquiry->subject, visit, inquiry, inquiry->error) &&
           add_neighbours(inquiry) && choose(inquiry, limit);
}

bool doctrine_find(struct database *database, const struct registry *registry, struct arena *arena, const char *id,
                   int64_t limit, struct doctrine_answer *answer, struct error *error)
{
    struct inquiry inquiry = {
        .database = database, .registry = registry, .arena = arena, .subject = subject_of(registry, arena, id),
        .set = link_set_create(arena), .answer = answer, .error = error};
    bool answered;

    *answer = (struct doctrine_answer){.id = id, .authority = inquiry.subject.authority};
    answered = answer_inquiry(&inquiry, limit);
    for (size_t i = 0; i < DOCTRINE_STATEMENT_COUNT; i++)
        sqlite3_finalize(inquiry.statements[i]);
    link_set_destroy(inquiry.set);
    return answered;
}
