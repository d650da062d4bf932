/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reference_author.c - the authors of a reference: cut apart, without titles and roles, family name first. */
#include "base/memory.h"
#include "base/unicode.h"
#include "ingest/extract/reference_parse.h"

enum { AUTHORS_MAX = 40, AUTHOR_SIZE_MAX = 160, NATIONALITY_SIZE_MAX = 24 };

static bool is_one_of(struct slice word, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (slice_equal(word, slice_of(words[i])))
            return true;
    return false;
}

/* ---- a name without what is no name */

/* What stands behind the name: its bearer's part in the work, and others. Longer before shorter. */
static const char *const roles[] = {
    "总主编", "主编", "编著", "编译",    "编写",   "合著",    "点校",   "校注",     "翻译",    "著",
    "撰",     "译",   "编",   "等",      "ほか",   "(eds.)",  "(ed.)",  "(eds)",    "(ed)",    " eds.",
    " ed.",   " eds", " ed",  " trans.", " trans", " et al.", " et al", " et. al.", " et. al",
};

static struct slice without_role(struct slice name)
{
    for (size_t i = 0; i < ARRAY_SIZE(roles); i++) {
        struct slice role = slice_of(roles[i]);
        if (name.size <= role.size || !slice_ends_with(name, role))
            continue;
        name = slice_trim(slice_range(name, 0, name.size - role.size));
        i = SIZE_MAX; /* 等主编: begin anew */
    }
    return name;
}

static bool opens_nationality(uint32_t c)
{
    return c == '[' || c == 0xFF3B || c == 0x3010 || c == 0x3014 || reference_opens(c);
}

static bool closes_nationality(uint32_t c)
{
    return c == ']' || c == 0xFF3D || c == 0x3011 || c == 0x3015 || reference_closes(c);
}

/* Without the nationality or dynasty in brackets before it: ［美］, (英), 【德】, （清）. */
static struct slice without_nationality(struct slice name)
{
    size_t close;

    if (name.size == 0 || !opens_nationality(utf8_peek(name, 0)))
        return name;
    close = reference_until(name, 0, closes_nationality);
    if (close >= name.size || close > NATIONALITY_SIZE_MAX)
        return name;
    utf8_next(name, &close);
    return slice_trim(slice_range(name, close, name.size));
}

static struct slice bare_name(struct slice name)
{
    size_t handle = slice_find(name, SLICE(" [@"), 0);

    name = slice_trim(handle == SIZE_MAX ? name : slice_range(name, 0, handle));
    while (name.size > 0 &&
           (reference_is_comma(utf8_peek(name, name.size - 1)) || name.data[name.size - 1] == ' '))
        name.size--;
    return without_role(without_nationality(name));
}

/* Stands for authors, names none: 等, et al., eds., Jr. and 无日期. */
static bool is_no_name(struct slice name)
{
    static const char *const words[] = {
        "等", "ほか", "et al", "et al.", "et. al",     "et. al.", "eds.", "eds",    "ed.",   "Jr.",
        "Jr", "Sr.",  "Sr",    "III",    "and others", "无日期",  "n.d.", "(eds.)", "(ed.)",
    };

    while (name.size > 0 && slice_ends_with(name, SLICE("。")))
        name.size -= strlen("。");
    if (slice_equal(name, SLICE("等.")) || slice_equal(name, SLICE("等．")))
        return true;
    return is_one_of(name, words, ARRAY_SIZE(words));
}

/* ---- kinds of names */

/* Does the Chinese name end as those of institutions do? */
static bool ends_as_institution(struct slice name)
{
    static const char *const ends[] = {
        "会", "院", "所", "社", "部", "局", "司", "厅", "中心", "公司", "大学", "组", "室", "馆", "处", "署",
    };

    for (size_t i = 0; i < ARRAY_SIZE(ends); i++)
        if (slice_ends_with(name, slice_of(ends[i])))
            return true;
    return false;
}

bool reference_is_institution(struct slice name)
{
    static const char *const words[] = {
        "Institut", "Universit", "Committee",  "Commission",     "Associat", "Organi",  "Department",
        "Ministry", "Center",    "Centre",     "Council",        "Court",    "Society", "Foundation",
        "Office",   "Agency",    "Bureau",     "Group",          " Inc",     " Co.",    "Corporation",
        "Academy",  "Union",     "Government", "Administration", "Research", "Labs",    "Laboratory",
        "Museum",   "Library",   "Federation", "National ",
    };

    for (size_t i = 0; i < ARRAY_SIZE(words); i++)
        if (slice_find(name, slice_of(words[i]), 0) != SIZE_MAX)
            return true;
    return ends_as_institution(name);
}

/* An institution, or words joined as only institutions' are: Center for Law, Education and Press. */
static bool is_corporate(struct slice name)
{
    static const char *const words[] = {" of ", " for ", " on ", "Education", "Press"};

    for (size_t i = 0; i < ARRAY_SIZE(words); i++)
        if (slice_find(name, slice_of(words[i]), 0) != SIZE_MAX)
            return true;
    return reference_is_institution(name);
}

/* Initials: J, JA, J.-P., not a word. */
static bool is_initials_word(struct slice word)
{
    size_t letters = 0;

    for (size_t i = 0; i < word.size; i++) {
        char byte = word.data[i];
        if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9'))
            return false;
        letters += (byte >= 'A' && byte <= 'Z') || (unsigned char)byte >= 0xC3;
    }
    return letters >= 1 && letters <= 2;
}

bool reference_is_initials(struct slice piece)
{
    size_t start = 0;

    piece = slice_trim(piece);
    if (piece.size == 0 || piece.size > 16 || slice_find(piece, SLICE("."), 0) == SIZE_MAX)
        return false;
    for (size_t at = 0; at <= piece.size; at++) {
        if (at < piece.size && piece.data[at] != ' ')
            continue;
        if (at > start && !is_initials_word(slice_range(piece, start, at)) &&
            !slice_equal(slice_range(piece, start, at), SLICE("Jr.")))
            return false;
        start = at + 1;
    }
    return true;
}

/* ---- the separators of names */

/* Reich, C. A., ...: initials up to the next comma, "&", "and", "et al" or "eds". */
static bool initials_follow(struct slice text, size_t at)
{
    static const char *const ends[] = {",", " & ", " and ", " et al", " ed", " ("};
    size_t end = at;

    for (; end < text.size && end - at < 20; end++)
        for (size_t i = 0; i < ARRAY_SIZE(ends); i++)
            if (slice_has_at(text, end, ends[i]))
                return reference_is_initials(slice_range(text, at, end));
    return end == text.size && reference_is_initials(slice_range(text, at, end));
}

static bool is_chinese_author(struct slice name)
{
    size_t length = utf8_length(name);

    return length >= 2 &&
           (length <= 4 || ends_as_institution(name) || slice_find(name, SLICE("·"), 0) != SIZE_MAX);
}

/* 张三和李四, 某协会和某研究院: 和 parts two names if both sides are whole ones (not 人力资源和社会保障部). */
static bool parts_names(struct slice text, size_t start, size_t at, size_t size)
{
    static const char *const ends[] = {"，", "、", ",", "：", ":"};
    struct slice left = slice_trim(slice_range(text, start, at));
    struct slice right = slice_range(text, at + size, text.size);
    bool left_institution = ends_as_institution(left);

    for (size_t i = 0; i < ARRAY_SIZE(ends); i++) {
        size_t end = slice_find(right, slice_of(ends[i]), 0);
        right.size = end < right.size ? end : right.size;
    }
    right = bare_name(right);
    if (left.size == 0 || right.size == 0 || !unicode_is_han(utf8_peek(right, 0)))
        return false;
    return is_chinese_author(left) && is_chinese_author(right) &&
           left_institution == ends_as_institution(right);
}

/* Bytes of the separator of names at `at` (the name began at `start`), or 0. */
static size_t separator_at(struct slice text, size_t start, size_t at, enum name_order order)
{
    static const char *const separators[] = {
        "，and ", "，", "、", "；", ";", "＝", "=", ", and ", ", & ", ", ", ",", " & ", " and ",
    };
    size_t count = ARRAY_SIZE(separators);
    unsigned char byte = (unsigned char)text.data[at];

    if (byte != ' ' && byte != ',' && byte != ';' && byte != '=' && byte < 0xE3)
        return 0;
    if (slice_has_at(text, at, "和") || slice_has_at(text, at, "与"))
        return parts_names(text, start, at, strlen("和")) ? strlen("和") : 0;
    if (order == FAMILY_LAST && slice_has_at(text, at, ", ") && initials_follow(text, at + 2))
        return 0;
    if (order == FAMILY_FIRST && slice_has_at(text, at, " and ") && at > start + 2 &&
        text.data[at - 2] == ' ' && is_initials_word(slice_range(text, at - 1, at)))
        return strlen(" and "); /* Baker S K and Jackson M E */
    /* With family names first "and" belongs to an institution's name: its persons are parted by commas. */
    count -= order == FAMILY_FIRST ? 2 : 0;
    for (size_t i = 0; i < count; i++)
        if (slice_has_at(text, at, separators[i]))
            return byte == ' ' && is_corporate(slice_range(text, start, at)) ? 0 : strlen(separators[i]);
    return 0;
}

/* ---- Smith, James */

static bool is_particle(struct slice word)
{
    static const char *const particles[] = {
        "van", "von", "de", "der", "den", "del", "della", "la",
        "le",  "du",  "di", "da",  "ter", "De",  "Van",   "Von",
    };

    return is_one_of(word, particles, ARRAY_SIZE(particles));
}

static size_t word_start(struct slice name, size_t end)
{
    while (end > 0 && name.data[end - 1] != ' ')
        end--;
    return end;
}

/* Start of the last word, particles before it included. */
static size_t family_start(struct slice name)
{
    size_t start = word_start(name, name.size);

    while (start > 1) {
        size_t before = word_start(name, start - 1);
        if (!is_particle(slice_range(name, before, start - 1)))
            break;
        start = before;
    }
    return start;
}

/* End of the family name before initials, or the whole size. */
static size_t family_end(struct slice name)
{
    for (size_t end = name.size;;) {
        size_t start = word_start(name, end);
        if (start == 0 || !is_initials_word(slice_range(name, start, end)))
            return end;
        end = start - 1;
    }
}

/* Zhang S stays in that order, Jane Doe is turned round; an inverted, one-word or corporate name stays. */
static const char *ordered_name(struct arena *arena, struct slice name, enum name_order order)
{
    size_t cut;

    if (slice_find(name, SLICE(", "), 0) !=
        SIZE_MAX) /* inverted as it stands, with the point of its last initial */
        return arena_copy(arena, name);
    if (!unicode_is_latin(utf8_peek(name, 0)) || slice_find(name, SLICE(" "), 0) == SIZE_MAX)
        return reference_string(arena, name);
    if (order == FAMILY_FIRST) {
        cut = family_end(name);
        if (cut == name.size)
            return reference_string(arena, name);
        return arena_format(arena, "%s, %s", arena_copy(arena, slice_range(name, 0, cut)),
                            arena_copy(arena, slice_range(name, cut + 1, name.size)));
    }
    cut = family_start(name);
    if (cut == 0 || is_corporate(name) || slice_find(name, SLICE(" and "), 0) != SIZE_MAX)
        return reference_string(arena, name);
    return arena_format(arena, "%s, %s", arena_copy(arena, slice_range(name, cut, name.size)),
                        arena_copy(arena, slice_range(name, 0, cut - 1)));
}

static void add_name(struct arena *arena, struct slice name, enum name_order order, const char **names,
                     size_t *count)
{
    const char *ordered;

    if (slice_starts_with(slice_trim(name), SLICE("and ")))
        name = slice_range(slice_trim(name), 4, slice_trim(name).size);
    if (is_no_name(slice_trim(name)))
        return;
    name = bare_name(name);
    if (name.size == 0 || name.size >= AUTHOR_SIZE_MAX || is_no_name(name))
        return;
    ordered = ordered_name(arena, name, order);
    if (ordered != NULL)
        names[(*count)++] = ordered;
}

void reference_set_authors(struct arena *arena, struct slice text, enum name_order order,
                           struct reference_mention *reference)
{
    const char **names = arena_allocate(arena, AUTHORS_MAX * sizeof(*names));
    size_t count = 0;
    size_t start = 0;

    text = slice_trim(text);
    while (text.size > 0 && strchr(" ,:;", text.data[text.size - 1]) != NULL)
        text.size--;
    if (slice_ends_with(text, SLICE("：")) || slice_ends_with(text, SLICE("，")))
        text.size -= strlen("：");
    for (size_t at = 0; at < text.size && count < AUTHORS_MAX;) {
        size_t size = separator_at(text, start, at, order);
        if (size == 0) {
            at++;
            continue;
        }
        add_name(arena, slice_range(text, start, at), order, names, &count);
        start = at += size;
    }
    if (count < AUTHORS_MAX && start < text.size)
        add_name(arena, slice_range(text, start, text.size), order, names, &count);
    reference->authors = names;
    reference->author_count = count;
}
