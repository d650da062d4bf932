/* SPDX-License-Identifier: GPL-3.0-or-later */
/* label.c - the words that head the parts of a paper: 摘要, Abstract, 关键词, 参考文献. */
#include "ingest/read/label.h"

#include "base/memory.h"
#include "base/unicode.h"

/* Words are compared folded and without blanks; longer words stand before their prefixes. */
static const struct {
    const char *word;
    enum label_part part;
    const char *name;
} words[] = {
    {"摘要", LABEL_ABSTRACT_ZH, "摘要"},
    {"内容摘要", LABEL_ABSTRACT_ZH, "摘要"},
    {"内容提要", LABEL_ABSTRACT_ZH, "摘要"},
    {"中文摘要", LABEL_ABSTRACT_ZH, "摘要"},
    {"提要", LABEL_ABSTRACT_ZH, "摘要"},
    {"英文摘要", LABEL_ABSTRACT_EN, "Abstract"},
    {"abstract", LABEL_ABSTRACT_EN, "Abstract"},
    {"关键词", LABEL_KEYWORDS, "关键词"},
    {"关键字", LABEL_KEYWORDS, "关键词"},
    {"主题词", LABEL_KEYWORDS, "关键词"},
    {"keywords", LABEL_KEYWORDS, "Keywords"},
    {"indexterms", LABEL_KEYWORDS, "Keywords"},
    {"参考文献", LABEL_REFERENCES, "参考文献"},
    {"主要参考文献", LABEL_REFERENCES, "参考文献"},
    {"引用文献", LABEL_REFERENCES, "参考文献"},
    {"references", LABEL_REFERENCES, "References"},
    {"bibliography", LABEL_REFERENCES, "Bibliography"},
    {"workscited", LABEL_REFERENCES, "Works Cited"},
    {"注释", LABEL_NOTES, "注释"},
    {"脚注", LABEL_NOTES, "注释"},
    {"尾注", LABEL_NOTES, "注释"},
    {"notes", LABEL_NOTES, "Notes"},
    {"footnotes", LABEL_NOTES, "Notes"},
    {"endnotes", LABEL_NOTES, "Notes"},
    {"引言", LABEL_SECTION, "引言"},
    {"引论", LABEL_SECTION, "引论"},
    {"导言", LABEL_SECTION, "导言"},
    {"导论", LABEL_SECTION, "导论"},
    {"前言", LABEL_SECTION, "前言"},
    {"绪论", LABEL_SECTION, "绪论"},
    {"绪言", LABEL_SECTION, "绪言"},
    {"序言", LABEL_SECTION, "序言"},
    {"问题的提出", LABEL_SECTION, "问题的提出"},
    {"结论", LABEL_SECTION, "结论"},
    {"结语", LABEL_SECTION, "结语"},
    {"结束语", LABEL_SECTION, "结束语"},
    {"余论", LABEL_SECTION, "余论"},
    {"代结语", LABEL_SECTION, "代结语"},
    {"后记", LABEL_SECTION, "后记"},
    {"致谢", LABEL_SECTION, "致谢"},
    {"附录", LABEL_SECTION, "附录"},
    {"附则", LABEL_SECTION, "附则"},
    {"总则", LABEL_SECTION, "总则"},
    {"分则", LABEL_SECTION, "分则"},
    {"introduction", LABEL_SECTION, "Introduction"},
    {"background", LABEL_SECTION, "Background"},
    {"conclusion", LABEL_SECTION, "Conclusion"},
    {"conclusions", LABEL_SECTION, "Conclusions"},
    {"acknowledgments", LABEL_SECTION, "Acknowledgments"},
    {"acknowledgements", LABEL_SECTION, "Acknowledgements"},
    {"appendix", LABEL_SECTION, "Appendix"},
    {"作者简介", LABEL_AUTHOR, "作者简介"},
    {"作者单位", LABEL_AUTHOR, "作者单位"},
    {"通讯作者", LABEL_AUTHOR, "通讯作者"},
    {"收稿日期", LABEL_AUTHOR, "收稿日期"},
    {"基金项目", LABEL_AUTHOR, "基金项目"},
    {"中图分类号", LABEL_AUTHOR, "中图分类号"},
    {"文献标识码", LABEL_AUTHOR, "文献标识码"},
    {"文章编号", LABEL_AUTHOR, "文章编号"},
    {"作者", LABEL_AUTHOR, "作者"},
    {"author", LABEL_AUTHOR, "Author"},
    {"received", LABEL_AUTHOR, "Received"},
    {"题目", LABEL_TITLE, "题目"},
    {"标题", LABEL_TITLE, "标题"},
    {"title", LABEL_TITLE, "Title"},
};

enum { LABEL_SIZE_MAX = 48 };

static bool opens(uint32_t c)
{
    return c == '[' || c == 0x3010 || c == 0x3014 || c == 0xFF3B || c == '<' || c == 0x3008 || c == '*';
}

static bool closes(uint32_t c)
{
    return c == ']' || c == 0x3011 || c == 0x3015 || c == 0xFF3D || c == '>' || c == 0x3009 || c == '*';
}

static bool is_colon(uint32_t c)
{
    return c == ':' || c == 0xFF1A;
}

/* Where `word` ends in `text` from `at`, blanks skipped and letters folded, or SIZE_MAX. */
static size_t match_word(struct slice text, size_t at, const char *word)
{
    struct slice wanted = slice_of(word);
    size_t position = 0;

    while (position < wanted.size) {
        uint32_t expected = utf8_next(wanted, &position);
        at = utf8_skip_spaces(text, at);
        if (at >= text.size || unicode_fold(utf8_next(text, &at)) != unicode_fold(expected))
            return SIZE_MAX;
    }
    return at;
}

/* A label's word must not go on: Abstracts, 结论性. */
static bool word_ends(struct slice text, size_t at)
{
    size_t next = at;

    return at >= text.size || !unicode_is_word(utf8_next(text, &next));
}

/* Skips one character that passes the test, and blanks around it; says whether it did. */
static bool skip_one(struct slice text, size_t *at, bool (*test)(uint32_t))
{
    size_t next = utf8_skip_spaces(text, *at);

    if (next >= text.size || !test(utf8_next(text, &next)))
        return false;
    *at = next;
    return true;
}

static bool begins_with(const char *word, uint32_t folded)
{
    size_t at = 0;

    return utf8_next((struct slice){word, UTF8_SIZE_MAX}, &at) == folded;
}

struct label label_at_start(struct slice text)
{
    struct label label = {.part = LABEL_NONE};
    size_t start = 0;
    size_t first;
    uint32_t folded;
    bool bracket = false;

    while (skip_one(text, &start, opens))
        bracket = true;
    first = start = utf8_skip_spaces(text, start);
    if (start >= text.size)
        return label;
    folded = unicode_fold(utf8_next(text, &first));
    for (size_t i = 0; i < ARRAY_SIZE(words); i++) {
        size_t at = begins_with(words[i].word, folded) ? match_word(text, start, words[i].word) : SIZE_MAX;
        bool closed = false;
        bool colon;
        if (at == SIZE_MAX || at > LABEL_SIZE_MAX || !word_ends(text, at))
            continue;
        while (bracket && skip_one(text, &at, closes))
            closed = true;
        colon = skip_one(text, &at, is_colon);
        return (struct label){words[i].part, words[i].name, utf8_skip_spaces(text, at), at, closed || colon};
    }
    return label;
}

bool label_is_whole(struct slice text, const struct label *label)
{
    return label->part != LABEL_NONE && label->end == text.size;
}

size_t label_before_text(struct slice text)
{
    struct label label = label_at_start(text);

    if (label.part != LABEL_ABSTRACT_ZH && label.part != LABEL_ABSTRACT_EN)
        return 0;
    return label.marked && label.end < text.size ? label.bare_end : 0;
}
