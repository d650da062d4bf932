/* SPDX-License-Identifier: GPL-3.0-or-later */
/* gather.c - the meetings of a doctrine with everything else in one passage. */
#include "query/link/gather.h"

#include "base/memory.h"

enum {
    CROWD = 6,              /* doctrines in one sentence, beyond which they have less to do with each other */
    LIST = 3,               /* doctrines that fill half of the sentence are a mere list */
    ARGUMENT_SENTENCES = 3, /* an argument is closed by a mark within so many sentences */
    ARGUMENT_BYTES = 900,
    TOPIC_SENTENCES = 2, /* a passage that comes back to a doctrine is about it */
};

/* Passages in which things stand side by side without having to do with each other. */
static const char *const idle_roles[] = {"title", "author", "keywords", "reference"};

static const struct relation no_relation = {"discussed with", false};

static bool is_idle(const char *role)
{
    for (size_t i = 0; i < ARRAY_SIZE(idle_roles); i++)
        if (strcmp(role, idle_roles[i]) == 0)
            return true;
    return false;
}

static const struct excerpt_mention *mentions_of(const struct excerpt *excerpt, size_t sentence, size_t *count)
{
    *count = excerpt->sentences[sentence].mention_count;
    return &excerpt->mentions[excerpt->sentences[sentence].first_mention];
}

/* The mention of the subject in a sentence that is nearest to a span; NULL if there is none. */
static const struct excerpt_mention *nearest_subject(const struct excerpt *excerpt, size_t sentence, struct span span)
{
    const struct excerpt_mention *nearest = NULL;
    size_t nearest_distance = SIZE_MAX;
    size_t count;
    const struct excerpt_mention *mentions = mentions_of(excerpt, sentence, &count);

    for (size_t i = 0; i < count; i++) {
        struct span own = mentions[i].span;
        size_t distance = own.start >= span.end ? own.start - span.end : own.end <= span.start ? span.start - own.end : 0;
        if (mentions[i].is_subject && distance < nearest_distance) {
            nearest = &mentions[i];
            nearest_distance = distance;
        }
    }
    return nearest;
}

/* How much standing in the same sentence is worth: less in a crowd, little in a list (keywords, headings). */
static double share_of(const struct excerpt *excerpt, size_t sentence)
{
    struct span span = excerpt->sentences[sentence].span;
    size_t doctrines = 0;
    size_t bytes = 0;
    size_t count;
    const struct excerpt_mention *mentions = mentions_of(excerpt, sentence, &count);

    for (size_t i = 0; i < count; i++)
        if (mentions[i].kind == MENTION_DOCTRINE) {
            doctrines++;
            bytes += mentions[i].span.end - mentions[i].span.start;
        }
    if (doctrines >= LIST && bytes * 2 >= span.end - span.start)
        return 0.3;
    return doctrines > CROWD ? 0.6 : 1;
}

/* A scholar's stance is stated by what the extractor read; all others by the words between. */
static struct relation relation_of(const struct excerpt *excerpt, const struct excerpt_mention *subject,
                                   const struct excerpt_mention *other)
{
    if (other->stance != NULL)
        return (struct relation){relation_of_stance(other->stance), true};
    return relation_between(other->kind, excerpt->text, excerpt->sentences[other->sentence].span, subject->span,
                            other->span);
}

/* `sentence` is the evidence. */
static void add_in(struct link_set *set, const struct excerpt *excerpt, const struct excerpt_mention *other,
                   size_t sentence, struct relation relation, enum nearness nearness)
{
    struct meeting meeting = {.kind = other->kind, .id = other->id, .name = other->name, .work = other->work,
                              .relation = relation, .nearness = nearness, .share = 1, .sentence = sentence};

    link_set_add(set, excerpt, &meeting);
}

static void add(struct link_set *set, const struct excerpt *excerpt, const struct excerpt_mention *other,
                struct relation relation, enum nearness nearness)
{
    add_in(set, excerpt, other, other->sentence, relation, nearness);
}

/* In the sentence itself; a doctrine that is a part of the subject's own words is none. */
static void gather_neighbours(struct link_set *set, const struct excerpt *excerpt, size_t sentence)
{
    double share = share_of(excerpt, sentence);
    size_t count;
    const struct excerpt_mention *mentions = mentions_of(excerpt, sentence, &count);

    for (size_t i = 0; i < count; i++) {
        const struct excerpt_mention *other = &mentions[i];
        const struct excerpt_mention *subject = nearest_subject(excerpt, sentence, other->span);
        struct meeting meeting = {
            .kind = other->kind, .id = other->id, .name = other->name, .share = share, .sentence = sentence};
        if (other->is_subject || other->id == NULL || other->kind == MENTION_REFMARK ||
            span_overlaps(other->span, subject->span))
            continue;
        meeting.relation = relation_of(excerpt, subject, other);
        meeting.nearness = meeting.relation.stated ? NEAR_STATED : NEAR_SENTENCE;
        link_set_add(set, excerpt, &meeting);
    }
}

/*
 * A mark speaks for what stands before it, back to the mark before; for what
 * stands still farther ahead, less surely. The numbers of one mark ([2, 3])
 * stand in one place.
 */
static void gather_marks(struct link_set *set, const struct excerpt *excerpt, size_t sentence)
{
    size_t count;
    const struct excerpt_mention *mentions = mentions_of(excerpt, sentence, &count);
    const struct excerpt_mention *subject = NULL;
    size_t start = excerpt->sentences[sentence].span.start; /* of what the mark at hand speaks for */
    struct span mark = {start, start};

    for (size_t i = 0; i < count; i++) {
        struct relation relation;
        if (mentions[i].is_subject)
            subject = &mentions[i];
        if (mentions[i].kind != MENTION_REFMARK || mentions[i].id == NULL)
            continue;
        if (mentions[i].span.start != mark.start)
            start = mark.end;
        mark = mentions[i].span;
        if (subject == NULL || subject->span.end > mark.start)
            continue;
        relation = relation_between(MENTION_REFMARK, excerpt->text, (struct span){start, mark.end}, subject->span,
                                    mark);
        add(set, excerpt, &mentions[i], relation, subject->span.start < start ? NEAR_ARGUMENT : NEAR_STATED);
    }
}

/* The first mark of a sentence, or NULL. */
static const struct excerpt_mention *first_mark(const struct excerpt *excerpt, size_t sentence)
{
    size_t count;
    const struct excerpt_mention *mentions = mentions_of(excerpt, sentence, &count);

    for (size_t i = 0; i < count; i++)
        if (mentions[i].kind == MENTION_REFMARK && mentions[i].id != NULL)
            return &mentions[i];
    return NULL;
}

static bool has_mark_after_subject(const struct excerpt *excerpt, size_t sentence)
{
    size_t count;
    const struct excerpt_mention *mentions = mentions_of(excerpt, sentence, &count);
    bool subject = false;

    for (size_t i = 0; i < count; i++) {
        subject = subject || mentions[i].is_subject;
        if (subject && mentions[i].kind == MENTION_REFMARK)
            return true;
    }
    return false;
}

/* The mark that closes the argument or quotation that the sentence opens. */
static void gather_argument_mark(struct link_set *set, const struct excerpt *excerpt, size_t sentence)
{
    size_t begin = excerpt->sentences[sentence].span.end;

    if (has_mark_after_subject(excerpt, sentence))
        return;
    for (size_t i = sentence + 1; i < excerpt->sentence_count && i <= sentence + ARGUMENT_SENTENCES; i++) {
        const struct excerpt_mention *mark = first_mark(excerpt, i);
        if (excerpt->sentences[i].span.start > begin + ARGUMENT_BYTES)
            return;
        if (mark == NULL)
            continue;
        add(set, excerpt, mark, (struct relation){"cited for", false}, NEAR_ARGUMENT);
        return;
    }
}

/*
 * A case is spoken of until another is named: where a court speaks in the
 * sentence of the doctrine, it is the one of the case named before.
 */
static void gather_case_before(struct link_set *set, const struct excerpt *excerpt, size_t sentence)
{
    struct span span = excerpt->sentences[sentence].span;

    if (!relation_is_of_court(excerpt->text, span))
        return;
    for (size_t i = sentence; i > 0 && i + ARGUMENT_SENTENCES > sentence; i--) {
        size_t count;
        const struct excerpt_mention *mentions = mentions_of(excerpt, i - 1, &count);
        while (count > 0 && (mentions[count - 1].kind != MENTION_CASE || mentions[count - 1].id == NULL))
            count--;
        if (count == 0)
            continue;
        add_in(set, excerpt, &mentions[count - 1], sentence,
               relation_between(MENTION_CASE, excerpt->text, span, span, span), NEAR_ARGUMENT);
        return;
    }
}

/* The first doctrine of a sentence: what it is about. */
static const struct excerpt_mention *topic_of(const struct excerpt *excerpt, size_t sentence)
{
    size_t count;
    const struct excerpt_mention *mentions = mentions_of(excerpt, sentence, &count);

    for (size_t i = 0; i < count; i++)
        if (mentions[i].kind == MENTION_DOCTRINE && mentions[i].id != NULL)
            return &mentions[i];
    return NULL;
}

/* The doctrine that the sentences before were about: the nearest that is a theory of its own. */
static const struct excerpt_mention *topic_before(const struct excerpt *excerpt, size_t sentence)
{
    for (size_t i = sentence; i > 0 && i + ARGUMENT_SENTENCES > sentence; i--) {
        size_t count;
        const struct excerpt_mention *mentions = mentions_of(excerpt, i - 1, &count);
        for (size_t m = 0; m < count; m++)
            if (mentions[m].is_core && mentions[m].id != NULL)
                return &mentions[m];
    }
    return NULL;
}

/* 这违背了…: a sentence says something of the topic of the one before. */
static void gather_back(struct link_set *set, const struct excerpt *excerpt, size_t sentence)
{
    const struct excerpt_mention *before = topic_before(excerpt, sentence);
    const struct excerpt_mention *here = topic_of(excerpt, sentence);
    struct relation relation;

    if (before == NULL || here == NULL || before->is_subject == here->is_subject)
        return;
    relation = relation_to_topic_before(excerpt->text, excerpt->sentences[sentence].span, here->span,
                                        before->is_subject);
    if (relation.name == NULL)
        return;
    add_in(set, excerpt, before->is_subject ? here : before, sentence, relation, NEAR_ARGUMENT);
}

/* Is the passage about the subject: by its heading, by its first doctrine, or because it comes back to it? */
static bool is_topic(const struct excerpt *excerpt)
{
    const struct excerpt_mention *first = excerpt->sentence_count > 0 ? topic_of(excerpt, 0) : NULL;
    size_t sentences = 0;

    for (size_t i = 0; i < excerpt->sentence_count; i++)
        sentences += excerpt->sentences[i].has_subject;
    return excerpt->under_subject || sentences >= TOPIC_SENTENCES || (first != NULL && first->is_subject);
}

static bool has_pinpoint(const struct excerpt_mention *mention)
{
    return mention->kind != MENTION_STATUTE || strstr(mention->id, "/art-") != NULL;
}

/* What stands in the passage, but in no sentence with the subject. */
static void gather_passage(struct link_set *set, const struct excerpt *excerpt, bool topic)
{
    for (size_t i = 0; i < excerpt->mention_count; i++) {
        const struct excerpt_mention *other = &excerpt->mentions[i];
        bool is_mark = other->kind == MENTION_REFMARK;
        if (other->id == NULL || other->is_subject)
            continue;
        if (other->stance != NULL)
            add(set, excerpt, other, (struct relation){relation_of_stance(other->stance), true}, NEAR_STATED);
        else if (excerpt->sentences[other->sentence].has_subject)
            continue;
        else if (other->kind == MENTION_DOCTRINE)
            add(set, excerpt, other, no_relation,
                excerpt->under_subject && other->is_core ? NEAR_TOPIC : NEAR_PASSAGE);
        else if (is_mark ? excerpt->under_subject : topic && has_pinpoint(other))
            add(set, excerpt, other,
                relation_between(other->kind, excerpt->text, excerpt->sentences[other->sentence].span, other->span,
                                 other->span),
                NEAR_TOPIC);
    }
}

void gather_meetings(struct link_set *set, const struct excerpt *excerpt)
{
    if (is_idle(excerpt->role))
        return;
    for (size_t i = 0; i < excerpt->sentence_count; i++) {
        if (excerpt->sentences[i].has_subject) {
            gather_neighbours(set, excerpt, i);
            gather_marks(set, excerpt, i);
            gather_argument_mark(set, excerpt, i);
            gather_case_before(set, excerpt, i);
        }
        gather_back(set, excerpt, i);
    }
    gather_passage(set, excerpt, is_topic(excerpt));
}
