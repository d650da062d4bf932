/* SPDX-License-Identifier: GPL-3.0-or-later */
/* walk_citation.c - resolves names, and pinpoints with and without a name. */
#include "ingest/extract/walk.h"
#include "ingest/extract/words.h"

enum { QUOTE_MAX = 3000, AMENDING_MAX = 60 };

static const char several_laws[] = "several laws are named before it";
static const char not_known[] = "the law named after it is not known";
static const char too_high[] = "the law named before it has no such article";

static const struct pinpoint whole_law = {0};

size_t walk_law(struct walk *walk, size_t index)
{
    const struct token *law = walk->token;
    const struct token *pinpoint = walk_attached_pinpoint(walk, index);
    const char *how = law->full_name ? "full" : "abbrev";
    struct pinpoint written;

    if (walk->resolution->own.id != NULL && law_same(&walk->resolution->own, &law->law) &&
        law->end - law->start == walk->tokens->text.size)
        return index + 1; /* the statute's own title line */
    walk_name_law(walk, &law->law, law->unresolved, law->weak && pinpoint == NULL);
    if (pinpoint == NULL) {
        if (!law->weak)
            walk_emit(walk, law->start, law->end, &law->law, &whole_law, "name_only", law->unresolved);
        return index + 1;
    }
    walk->token = pinpoint;
    written = walk_written_pinpoint(pinpoint, &law->law);
    walk_emit(walk, law->start, pinpoint->end, &law->law, &written,
              law->start == law->end ? "inherited" : how, law->unresolved);
    walk_note_pinpoint(walk, &law->law, &written);
    walk->resolution->last.unresolved = law->unresolved;
    walk->resolution->last.code_title = law->code_title;
    return index + 2;
}

/* Articles 1202 and 1207 of the Civil Code: the law comes after its provisions,
    and belongs to the last one's span. */
static size_t walk_before_law(struct walk *walk, size_t index)
{
    const struct token *items = walk->tokens->items;
    size_t law = index;

    while (law < walk->tokens->count && items[law].kind == TOKEN_PINPOINT)
        law++;
    if (law == walk->tokens->count || items[law].kind != TOKEN_LAW)
        return index + 1;
    walk->token = &items[law];
    walk_name_law(walk, &items[law].law, items[law].unresolved, false);
    for (; index < law; index++) {
        bool last = index + 1 == law;
        struct pinpoint written = walk_written_pinpoint(&items[index], &items[law].law);
        walk->token = &items[index];
        walk_emit(walk, items[index].start, last ? items[law].end : items[index].end, &items[law].law,
                  &written,
                  !last                  ? "inherited"
                  : items[law].full_name ? "full"
                                         : "abbrev",
                  NULL);
        walk_note_pinpoint(walk, &items[law].law, &written);
    }
    return law + 1;
}

/* A contract: it and its pinpoints are passed over; what is bare after it is its own. */
size_t walk_work(struct walk *walk, size_t index)
{
    const struct token *items = walk->tokens->items;
    bool pinpointed = false;

    for (index++;
         index < walk->tokens->count && items[index].kind == TOKEN_PINPOINT && items[index].link != LINK_FREE;
         index++)
        pinpointed = true;
    if (pinpointed)
        walk->resolution->last.work = true;
    return index;
}

/* The law in force for a pinpoint without a name. */
static struct law law_for_bare(struct walk *walk, const char **unresolved)
{
    const struct resolution *resolution = walk->resolution;
    const struct antecedent *last = &resolution->last;
    struct law none = {0};

    *unresolved = NULL;
    if (last->set && (last->sentence == walk->sentence || walk->token->link == LINK_LISTED)) {
        *unresolved = last->law.id == NULL ? last->unresolved : NULL;
        return last->law;
    }
    if (resolution->at_hand.set && resolution->at_hand.counts_lines)
        return resolution->at_hand.law;
    if (resolution->own.id != NULL)
        return resolution->own;
    if (resolution->only.id != NULL && !resolution->several)
        return resolution->only;
    *unresolved = resolution->several ? several_laws : walk_no_law;
    return none;
}

/* 《刑法修正案（九）》增设第二百八十七条之二: what an amendment adds or changes is an article of the law amended. */
static bool amends(const struct walk *walk, const struct law *law)
{
    static const struct slice changing[] = {
        WORD("增设"), WORD("新增"), WORD("增加"), WORD("增补"), WORD("增订"), WORD("修改"), WORD("修正"),
        WORD("修订"), WORD("删除"), WORD("删去"), WORD("作为"), WORD("将"),   WORD("对"),
    };
    const struct token *token = walk->token;
    const struct authority *amendment = law->authority;
    size_t from = token->start > AMENDING_MAX ? token->start - AMENDING_MAX : 0;

    if (token->link != LINK_FREE || (token->reading.units & PINPOINT_ARTICLE) == 0)
        return false;
    while (from < token->start && ((unsigned char)walk->tokens->text.data[from] & 0xC0) == 0x80)
        from++;
    return (amendment != NULL && amendment->last_article > 0 &&
            token->reading.pinpoint.article > amendment->last_article) ||
           WORDS_IN(slice_range(walk->tokens->text, from, token->start), changing);
}

/* Do all the words (folded, blanks between) stand in the title? */
static bool has_words(struct slice title, struct slice words)
{
    for (size_t at = 0; at < words.size;) {
        size_t end = slice_find(words, SLICE(" "), at);
        if (end == SIZE_MAX)
            end = words.size;
        if (slice_find(title, slice_range(words, at, end), 0) == SIZE_MAX)
            return false;
        at = end + 1;
    }
    return true;
}

/*
 * art. 4(3) of that Directive: the latest law near by that has the word in its
 * English title. The 1971 Act, the Human Rights Act: the only one with these words.
 */
static bool followed_law(const struct walk *walk, struct law *law)
{
    enum { DISTANCE = 3 };
    const struct resolution *resolution = walk->resolution;
    struct arena *scratch = walk->extraction->scratch;
    struct slice words = walk->token->follows;
    bool single = slice_find(words, SLICE(" "), 0) == SIZE_MAX;
    const struct law *found = NULL;

    for (size_t i = 0; i < resolution->recent_count; i++) {
        const struct law *recent = &resolution->recent[i];
        const char *title = recent->authority != NULL ? recent->authority->label_en : recent->title;
        if ((single && walk->extraction->passage->index - resolution->recent_paragraph[i] > DISTANCE) ||
            !has_words(slice_of(unicode_fold_string(scratch, slice_of(title), true)), words))
            continue;
        if (found != NULL)
            return false;
        found = recent;
        if (single)
            break;
    }
    if (found == NULL)
        return false;
    *law = *found;
    return true;
}

/* The law of a pinpoint without a name: the one in force, unless it cannot have such a provision. */
static struct law choose_law(struct walk *walk, const char **unresolved)
{
    const struct resolution *resolution = walk->resolution;
    const struct token *token = walk->token;
    struct law law = law_for_bare(walk, unresolved);
    bool at_hand = resolution->last.set && resolution->last.sentence == walk->sentence;
    const struct law *other;

    if (token->follows.size > 0) {
        bool found = !token->follows_unknown && followed_law(walk, &law);
        if (!found && resolution->own.id == NULL)
            law = (struct law){0};
        *unresolved = law.id == NULL ? not_known : NULL;
        return law;
    }
    /* 第二款 is of the law whose article it takes */
    if (!token->enumerator && (token->reading.units & PINPOINT_ARTICLE) == 0 && resolution->last.set &&
        !resolution->at_hand.set && resolution->last.pinpoint.article > 0 &&
        resolution->last.law.id != NULL &&
        (resolution->last.sentence + 1 >= walk->sentence || !law_same(&law, &resolution->last.law))) {
        *unresolved = NULL;
        if (resolution->last.sentence + 1 >= walk->sentence)
            return resolution->last.law;
        *unresolved = walk_no_law;
        return (struct law){0};
    }
    if (token->link == LINK_LISTED || resolution->own.id != NULL ||
        (amends(walk, &law) && walk_amended_law(walk, &law)) || (at_hand && law.id == NULL))
        return law;
    if ((token->reading.units & PINPOINT_ARTICLE) == 0)
        return law;
    if (law.id != NULL && walk_law_can_hold(&law, token))
        other = at_hand ? walk_choose_instead(walk, &law) : NULL;
    else
        other = walk_choose_law(walk);
    if (other != NULL) {
        *unresolved = NULL;
        return *other;
    }
    if (law.id != NULL && !walk_law_can_hold(&law, token)) {
        *unresolved = too_high;
        return (struct law){0};
    }
    return law;
}

/* 第五条第四款（第四项除外）: the pinpoint directly after an opening bracket. */
static bool opens_group(const struct walk *walk)
{
    return walk->token->start > 0 && walk->tokens->text.data[walk->token->start - 1] == '(';
}

/* …第四款（…）、第五款; …第一款但书、第三款: the list goes on over an aside. */
static bool continues_list(const struct walk *walk)
{
    static const struct slice joints[] = {
        WORD(")、"), WORD(")和"), WORD(")及"),    WORD(")以及"),  WORD(")或"),    WORD(")或者"),
        WORD(")与"), WORD("),"),  WORD("但书、"), WORD("但书和"), WORD("但书及"), WORD("但书,"),
    };

    return WORDS_BEFORE(walk->tokens->text, walk->token->start, joints) > 0;
}

/* 第二款 without an article: that of the last citation in the sentence, else of the article at hand. */
static bool inherit_article(struct walk *walk, struct pinpoint *pinpoint, unsigned units)
{
    const struct resolution *resolution = walk->resolution;
    const struct antecedent *last = &resolution->last;
    const struct article_at_hand *at_hand = &resolution->at_hand;

    /* in a statute a bare 第二款 is its own article's, unless a list or a bracket hangs on another */
    if (at_hand->set && at_hand->counts_lines && walk->token->link == LINK_FREE && !opens_group(walk) &&
        !continues_list(walk)) {
        struct pinpoint here = {.article = at_hand->article,
                                .article_suffix = at_hand->article_suffix,
                                .paragraph = at_hand->paragraph > 1 ? at_hand->paragraph : 0};
        *pinpoint = pinpoint_inherit(*pinpoint, units, &here);
        return true;
    }
    if (last->set && last->pinpoint.article > 0 && (last->sentence == walk->sentence || !at_hand->set)) {
        *pinpoint = pinpoint_inherit(*pinpoint, units, &last->pinpoint);
        return true;
    }
    if (at_hand->set) {
        struct pinpoint here = {.article = at_hand->article,
                                .article_suffix = at_hand->article_suffix,
                                .paragraph = at_hand->counts_lines ? at_hand->paragraph : 0};
        *pinpoint = pinpoint_inherit(*pinpoint, units, &here);
        return true;
    }
    return false;
}

/* Words that make a bare 第N条 one of a contract: 第二条约定. */
static bool is_agreed(struct slice text, size_t end)
{
    static const struct slice agreed[] = {
        WORD("约定"), WORD("之约定"), WORD("的约定"), WORD("载明"), WORD("还约定"), WORD("明确约定"),
    };

    return WORDS_AT(text, end, agreed) > 0;
}

/* Words after a bare 款 or 项 that only speak of a law's: 犯第一款罪, 有第一项规定情形. */
static bool is_statutory(struct slice text, size_t end)
{
    static const struct slice statutory[] = {
        WORD("规定"), WORD("的规定"), WORD("之规定"), WORD("罪"), WORD("所列"), WORD("所规定"),
    };

    return WORDS_AT(text, end, statutory) > 0;
}

/* Is the pinpoint the head of an article's text: 第五条　…… at the start of a line or after a colon or quote? */
static bool is_article_head(const struct walk *walk, const struct token *token)
{
    static const struct slice openers[] = {
        WORD(":"), WORD("“"), WORD("\""), WORD("「"), WORD("》"),
        WORD("‘"), WORD("’"), WORD(")"),  WORD("。"), WORD("*"),
    };

    if (token->reading.units != PINPOINT_ARTICLE || token->reading.pinpoint.article_to > 0)
        return false;
    if (token->start > 0 && WORDS_BEFORE(walk->tokens->text, token->start, openers) == 0)
        return false;
    return walk_stands_apart(walk->extraction, token->start, token->end) &&
           pinpoint_separator(walk->tokens->text, token->end) == 0;
}

static void open_article(struct walk *walk, const struct law *law, const struct pinpoint *pinpoint)
{
    struct article_at_hand *at_hand = &walk->resolution->at_hand;
    bool statute = walk->extraction->document->kind == DOCUMENT_STATUTE;

    *at_hand = (struct article_at_hand){
        .set = true,
        .law = *law,
        .article = pinpoint->article,
        .article_suffix = pinpoint->article_suffix,
        .previous = statute ? at_hand->article : 0,
        .previous_suffix = at_hand->article_suffix,
        .paragraph = 1,
        .counted_to = walk->token->end,
        .counts_lines = statute,
        .lines = walk->token->start == 0 ? 1 : 0,
    };
}

static void emit_bare(struct walk *walk, const struct token *token, const struct law *law,
                      struct pinpoint pinpoint, const char *unresolved)
{
    if (unresolved == several_laws)
        unresolved = walk_several_laws(walk);
    walk_emit(walk, token->start, token->end, law, &pinpoint, "inherited", unresolved);
    if (law->id != NULL || walk->resolution->last.set == false || unresolved == walk_no_law)
        walk_note_pinpoint(walk, law, &pinpoint);
}

/* Where the list that begins at `index` ends, in the folded text. */
static size_t list_end(const struct walk *walk, size_t index)
{
    return walk->tokens->items[walk_skip_list(walk, index) - 1].end;
}

/*
 * （四） at the head of an item is a citation where the article it belongs to
 * was cited and is being quoted: 第四条规定：“……（四）…”.
 */
static size_t walk_enumerator(struct walk *walk, size_t index, const struct law *law,
                              struct pinpoint pinpoint)
{
    const struct antecedent *last = &walk->resolution->last;
    size_t from = last->end;
    struct slice between;
    size_t open;

    if (!last->set || law->id == NULL || last->pinpoint.article == 0 || walk->token->start < from ||
        walk->token->start - from > QUOTE_MAX)
        return index + 1;
    between = slice_range(walk->tokens->text, from, walk->token->start);
    open = slice_find(between, SLICE("“"), 0);
    if (open == SIZE_MAX || open > 60 || slice_find(between, SLICE("”"), 0) != SIZE_MAX)
        return index + 1;
    walk_emit(walk, walk->token->start, walk->token->end, law, &pinpoint, "inherited", NULL);
    walk->resolution->last.pinpoint.item = pinpoint.item; /* `end` stays before the quotation mark */
    return index + 1;
}

size_t walk_bare(struct walk *walk, size_t index)
{
    const struct token *token = walk->token;
    struct resolution *resolution = walk->resolution;
    struct pinpoint pinpoint = token->reading.pinpoint;
    const char *unresolved;
    struct law law = token->law_follows ? (struct law){0} : choose_law(walk, &unresolved);
    bool listed = token->link == LINK_LISTED;

    if (token->law_follows)
        return walk_before_law(walk, index);
    if (token->english)
        pinpoint = walk_written_pinpoint(token, &law);
    if (!listed && (is_agreed(walk->tokens->text, list_end(walk, index)) ||
                    (resolution->last.work && resolution->last.sentence == walk->sentence)))
        return walk_skip_list(walk, index);
    if (!listed && is_article_head(walk, token)) {
        if (token->start == 0 && resolution->own.id == NULL && resolution->heading_law.id != NULL) {
            law = resolution->heading_law;
            unresolved = NULL;
        }
        open_article(walk, resolution->own.id != NULL && token->start == 0 ? &resolution->own : &law,
                     &pinpoint);
        if (walk->extraction->document->kind == DOCUMENT_STATUTE && token->start == 0)
            return index + 1;
        emit_bare(walk, token, &law, pinpoint, unresolved);
        return index + 1;
    }
    if ((token->reading.units & PINPOINT_ARTICLE) == 0 &&
        !inherit_article(walk, &pinpoint, token->reading.units)) {
        if (listed || token->enumerator || !is_statutory(walk->tokens->text, list_end(walk, index)) ||
            walk_in_private_sentence(walk))
            return walk_skip_list(walk, index);
        law = (struct law){0};
        unresolved = walk_no_article;
    }
    if (law.id == NULL && resolution->at_hand.set && (token->reading.units & PINPOINT_ARTICLE) == 0)
        law = resolution->at_hand.law;
    if (law.id == NULL && unresolved == walk_no_law && !listed &&
        (token->english || walk_in_private_sentence(walk)))
        return walk_skip_list(walk, index);
    if (!listed && law.authority != NULL && law.authority->last_article > 0 &&
        pinpoint.article > law.authority->last_article) {
        law = (struct law){0};
        unresolved = too_high;
    }
    if (token->enumerator)
        return walk_enumerator(walk, index, &law, pinpoint);
    emit_bare(walk, token, &law, pinpoint, unresolved);
    return index + 1;
}
