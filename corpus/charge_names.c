/* SPDX-License-Identifier: GPL-3.0-or-later */
/* charge_names.c - the names of a charge that enumerates acts or objects (选择罪名), as lawyers shorten them. */
#include "corpus/charge_names.h"

#include "base/memory.h"

/* The acts that the names of charges enumerate. */
static const char *const verbs[] = {
    "走私", "贩卖", "运输", "制造", "买卖", "邮寄", "储存", "盗窃", "抢夺", "抢劫", "伪造", "变造", "转让", "出售",
    "购买", "提供", "窃取", "刺探", "收买", "组织", "领导", "参加", "生产", "销售", "持有", "私藏", "出租", "出借",
    "携带", "隐匿", "销毁", "毁弃", "开拆", "披露", "倒卖", "虚开", "编造", "传播", "操纵", "诱骗", "破坏", "损坏",
    "损害", "侮辱", "毁坏", "猥亵", "拐卖", "绑架", "窝藏", "包庇", "转移", "隐瞒", "掩饰", "毁灭", "纵容", "引诱",
    "容留", "介绍", "强迫", "教唆", "欺骗", "制作", "复制", "出版", "采集", "供应", "采伐", "收购", "加工", "猎捕",
    "杀害", "引进", "释放", "丢弃", "植入", "处置", "拒绝", "逃避", "延误", "出卖", "赠送", "私赠", "劫持", "强令",
    "不报", "谎报", "宣扬", "煽动", "利用", "资助", "获取", "控制", "侵入", "使用", "盗用", "骗取", "执行", "扰乱",
    "歧视", "擅离", "玩忽", "拒传", "假传", "危害", "妨害", "发行", "发放", "拆借", "占用", "批准", "征收", "征用",
    "冲击", "报道", "签订", "履行", "克隆", "盗掘", "解救", "逃汇", "换取",
};

/* What stands before an act and belongs to it. */
static const char *const adverbs[] = {"为境外", "非法", "故意", "过失", "擅自", "违规", "战时", "帮助",
                                      "强制",   "聚众", "私自", "拒不", "不",   "煽动"};

/* Words that share the noun after the last of them: 公司、企业债券 is 公司债券 or 企业债券. */
static const char *const sharing[] = {"公司", "企业", "事业单位", "人民团体", "证券", "期货", "判决", "裁定",
                                      "窃听", "窃照", "珍贵",     "濒危",     "食品", "药品", "民事", "行政"};

/* What stands before the first object and means the others as well. */
static const char *const modifiers[] = {"国家机关", "武装部队", "普通"};

enum { ITEMS_MAX = 8, SUBSETS_ALL_MAX = 5 };

/* Acts and the objects of all of them: one clause of a name. */
struct clause {
    struct slice prefix; /* before the first act, shared by all: 非法, 为境外 */
    struct slice verbs[ITEMS_MAX];
    size_t verb_count;
    const char *objects[ITEMS_MAX]; /* completed: each stands by itself */
    size_t object_count;
    struct slice all_objects; /* as written */
    bool shared;              /* some lack the noun that the last one has */
};

struct expansion {
    struct arena *arena;
    const char *name;
    struct slice items[ITEMS_MAX];
    size_t item_count;
    const char **names;
    size_t count;
    size_t capacity;
};

/* Bytes of the longest word of a list that `text` starts with (or ends with), 0 for none. */
static size_t word_at(struct slice text, const char *const *words, size_t count, bool at_end)
{
    size_t longest = 0;

    for (size_t i = 0; i < count; i++) {
        struct slice word = slice_of(words[i]);
        if (word.size > longest && (at_end ? slice_ends_with(text, word) : slice_starts_with(text, word)))
            longest = word.size;
    }
    return longest;
}

static size_t verb_at_end(struct slice item)
{
    return word_at(item, verbs, ARRAY_SIZE(verbs), true);
}

/* Bytes of an act with its adverbs at the start of an item, 0 for none. */
static size_t verb_at_start(struct slice item)
{
    size_t at = 0;
    size_t size;

    while ((size = word_at(slice_range(item, at, item.size), adverbs, ARRAY_SIZE(adverbs), false)) > 0)
        at += size;
    size = word_at(slice_range(item, at, item.size), verbs, ARRAY_SIZE(verbs), false);
    return size == 0 ? 0 : at + size;
}

static void add_name(struct expansion *expansion, struct slice body)
{
    const char *name = arena_format(expansion->arena, "%.*s罪", (int)body.size, body.data);

    if (expansion->count == CHARGE_NAMES_MAX || strcmp(name, expansion->name) == 0)
        return;
    for (size_t i = 0; i < expansion->count; i++)
        if (strcmp(expansion->names[i], name) == 0)
            return;
    *ARENA_PUSH(expansion->arena, expansion->names, expansion->count, expansion->capacity) = name;
}

/* "伪造、出售伪造的发票": who forges, forges no forged invoices. */
static struct slice object_for(const struct clause *clause, size_t verb, struct slice object)
{
    struct slice first = clause->verbs[0];
    size_t of = first.size + strlen("的");

    if (slice_starts_with(object, clause->prefix) && clause->prefix.size > 0)
        of += clause->prefix.size;
    else if (!slice_starts_with(object, first))
        return object;
    if (verb + 1 == clause->verb_count || of > object.size ||
        !slice_equal(slice_range(object, of - strlen("的"), of), SLICE("的")))
        return object;
    return slice_range(object, of, object.size);
}

/* The acts of a bit set, then the object. */
static void add_combination(struct expansion *expansion, const struct clause *clause, unsigned chosen,
                            struct slice object)
{
    struct builder body = {0};
    size_t last = 0;

    builder_append(&body, clause->prefix);
    for (size_t i = 0, written = 0; i < clause->verb_count; i++)
        if ((chosen >> i & 1) != 0) {
            builder_append_string(&body, written++ > 0 ? "、" : "");
            builder_append(&body, clause->verbs[i]);
            last = i;
        }
    builder_append(&body, object_for(clause, last, object));
    add_name(expansion, builder_slice(&body));
    builder_finish(&body);
}

/* All sets of a few acts; of many only each by itself and all together, else there is no end of names. */
static bool is_natural(unsigned chosen, size_t verb_count)
{
    unsigned all = (1u << verb_count) - 1;

    return verb_count <= SUBSETS_ALL_MAX || chosen == all || (chosen & (chosen - 1)) == 0;
}

static void add_combinations(struct expansion *expansion, const struct clause *clause, struct slice object)
{
    for (unsigned chosen = 1; chosen < 1u << clause->verb_count; chosen++)
        if (is_natural(chosen, clause->verb_count))
            add_combination(expansion, clause, chosen, object);
}

static void expand_clause(struct expansion *expansion, const struct clause *clause)
{
    const struct slice comma = SLICE("、");

    add_combinations(expansion, clause, clause->all_objects);
    for (size_t i = 0; i < clause->object_count; i++)
        add_combinations(expansion, clause, slice_of(clause->objects[i]));
    /* 枪支、弹药 of 枪支、弹药、爆炸物, but not 公司、企业 of what share the noun 印章 after them */
    for (size_t i = 1, end = slice_find(clause->all_objects, comma, 0); !clause->shared && i + 1 < clause->object_count; i++) {
        end = slice_find(clause->all_objects, comma, end + 1);
        add_combinations(expansion, clause, slice_range(clause->all_objects, 0, end));
    }
}

/* What follows the last of the words that share it, if the object begins with one. */
static struct slice shared_noun(struct slice last)
{
    size_t size = word_at(last, sharing, ARRAY_SIZE(sharing), false);

    return slice_range(last, size == 0 ? last.size : size, last.size);
}

/* 被拐卖的 of 被拐卖的妇女, 国家机关 of 国家机关公文. */
static struct slice shared_modifier(struct slice first)
{
    size_t of = slice_find(first, SLICE("的"), 0);
    size_t size = of != SIZE_MAX ? of + strlen("的") : word_at(first, modifiers, ARRAY_SIZE(modifiers), false);

    return slice_range(first, 0, size);
}

static void complete_objects(struct expansion *expansion, struct clause *clause, const struct slice *parts,
                             size_t count)
{
    struct slice noun = shared_noun(parts[count - 1]);
    struct slice modifier = shared_modifier(parts[0]);

    for (size_t i = 0; i < count; i++) {
        bool shares = i + 1 < count && word_at(parts[i], sharing, ARRAY_SIZE(sharing), true) > 0;
        bool modified = i > 0 && !slice_starts_with(parts[i], modifier);
        clause->shared = clause->shared || shares;
        clause->objects[i] =
            arena_format(expansion->arena, "%.*s%.*s%.*s", modified ? (int)modifier.size : 0, modifier.data,
                         (int)parts[i].size, parts[i].data, shares ? (int)noun.size : 0, noun.data);
    }
    clause->object_count = count;
    clause->all_objects = (struct slice){
        parts[0].data, (size_t)(parts[count - 1].data + parts[count - 1].size - parts[0].data)};
}

/* Reads the acts of a clause from item `at` on; `object` is what follows the last. Returns the next item. */
static size_t read_verbs(const struct expansion *expansion, size_t at, struct clause *clause, struct slice *object)
{
    struct slice item = expansion->items[at];
    size_t size = at + 1 < expansion->item_count ? verb_at_end(item) : 0;

    if (size > 0) {
        clause->prefix = slice_range(item, 0, item.size - size);
        clause->verbs[clause->verb_count++] = slice_range(item, item.size - size, item.size);
        at++;
    }
    while (at < expansion->item_count && (size = verb_at_start(expansion->items[at])) > 0) {
        item = expansion->items[at++];
        clause->verbs[clause->verb_count++] = slice_range(item, 0, size);
        *object = slice_range(item, size, item.size);
        if (object->size > 0)
            break;
    }
    return at;
}

/* Expands the clause that starts at an item; returns the item after it, or 0 if it cannot be read. */
static size_t expand_from(struct expansion *expansion, size_t at)
{
    struct clause clause = {.prefix = {"", 0}, .all_objects = {"", 0}};
    struct slice parts[ITEMS_MAX] = {{"", 0}};
    size_t count = 0;

    at = read_verbs(expansion, at, &clause, &parts[0]);
    if (clause.verb_count == 0 || (parts[0].size == 0 && at < expansion->item_count))
        return 0;
    if (parts[0].size > 0)
        count = 1;
    while (count > 0 && at < expansion->item_count && verb_at_start(expansion->items[at]) == 0)
        parts[count++] = expansion->items[at++];
    if (count > 0)
        complete_objects(expansion, &clause, parts, count);
    expand_clause(expansion, &clause);
    return at;
}

/* Without acts: two words that share what follows, 食品、药品监管渎职. */
static void expand_nouns(struct expansion *expansion)
{
    struct clause clause = {.prefix = {"", 0}};
    struct slice first = expansion->items[0];

    if (expansion->item_count != 2 || word_at(first, sharing, ARRAY_SIZE(sharing), false) != first.size)
        return;
    complete_objects(expansion, &clause, expansion->items, expansion->item_count);
    for (size_t i = 0; i < clause.object_count; i++)
        add_name(expansion, slice_of(clause.objects[i]));
}

static bool split_items(struct expansion *expansion, struct slice body)
{
    size_t start = 0;
    size_t end;

    do {
        end = slice_find(body, SLICE("、"), start);
        if (expansion->item_count == ITEMS_MAX - 1)
            return false;
        expansion->items[expansion->item_count++] = slice_range(body, start, end == SIZE_MAX ? body.size : end);
        start = end + strlen("、");
    } while (end != SIZE_MAX);
    return expansion->item_count > 1;
}

const char *const *charge_names_expand(struct arena *arena, const char *name)
{
    struct expansion expansion = {.arena = arena, .name = name};
    struct slice body = slice_of(name);

    if (slice_ends_with(body, SLICE("罪"))) {
        body.size -= strlen("罪");
        if (split_items(&expansion, body)) {
            size_t at = expand_from(&expansion, 0);
            if (at == 0)
                expand_nouns(&expansion);
            while (at > 0 && at < expansion.item_count)
                at = expand_from(&expansion, at);
        }
    }
    *ARENA_PUSH(arena, expansion.names, expansion.count, expansion.capacity) = NULL;
    return expansion.names;
}
