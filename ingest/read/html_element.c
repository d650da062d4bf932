/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_element.c - what HTML's elements and attributes mean for the text. */
#include "ingest/read/html_element.h"

#include <strings.h>

#include "base/memory.h"

static const struct {
    const char *name;
    enum html_action action;
    int level;
} elements[] = {
    {"p", HTML_BLOCK, 0},
    {"div", HTML_BLOCK, 0},
    {"br", HTML_BREAK, 0},
    {"a", HTML_ANCHOR, 0},
    {"sup", HTML_SUPERSCRIPT, 0},
    {"li", HTML_ITEM, 0},
    {"tr", HTML_BLOCK, 0},
    {"td", HTML_CELL, 0},
    {"th", HTML_CELL, 0},
    {"h1", HTML_HEADING, 1},
    {"h2", HTML_HEADING, 2},
    {"h3", HTML_HEADING, 3},
    {"h4", HTML_HEADING, 4},
    {"h5", HTML_HEADING, 5},
    {"h6", HTML_HEADING, 6},
    {"ul", HTML_LIST, 0},
    {"ol", HTML_ORDERED_LIST, 0},
    {"blockquote", HTML_QUOTE, 0},
    {"pre", HTML_PREFORMATTED, 0},
    {"title", HTML_TITLE, 0},
    {"meta", HTML_META, 0},
    {"script", HTML_SKIP, 0},
    {"style", HTML_SKIP, 0},
    {"head", HTML_SKIP, 0},
    {"nav", HTML_SKIP, 0},
    {"template", HTML_SKIP, 0},
    {"noscript", HTML_SKIP, 0},
    {"svg", HTML_SKIP, 0},
    {"math", HTML_SKIP, 0},
    {"select", HTML_SKIP, 0},
    {"button", HTML_SKIP, 0},
    {"textarea", HTML_SKIP, 0},
    {"iframe", HTML_SKIP, 0},
    {"address", HTML_BLOCK, 0},
    {"article", HTML_BLOCK, 0},
    {"aside", HTML_BLOCK, 0},
    {"body", HTML_BLOCK, 0},
    {"caption", HTML_BLOCK, 0},
    {"center", HTML_BLOCK, 0},
    {"dd", HTML_BLOCK, 0},
    {"details", HTML_BLOCK, 0},
    {"dl", HTML_BLOCK, 0},
    {"dt", HTML_BLOCK, 0},
    {"fieldset", HTML_BLOCK, 0},
    {"figcaption", HTML_BLOCK, 0},
    {"figure", HTML_BLOCK, 0},
    {"footer", HTML_BLOCK, 0},
    {"form", HTML_BLOCK, 0},
    {"header", HTML_BLOCK, 0},
    {"hr", HTML_BLOCK, 0},
    {"main", HTML_BLOCK, 0},
    {"section", HTML_BLOCK, 0},
    {"summary", HTML_BLOCK, 0},
    {"table", HTML_BLOCK, 0},
    {"tbody", HTML_BLOCK, 0},
    {"tfoot", HTML_BLOCK, 0},
    {"thead", HTML_BLOCK, 0},
};

enum html_action html_element_action(struct slice name, int *level)
{
    for (size_t i = 0; i < ARRAY_SIZE(elements); i++)
        if (slice_equal(name, slice_of(elements[i].name))) {
            *level = elements[i].level;
            return elements[i].action;
        }
    return HTML_INLINE;
}

/* One of the words of an attribute, in any case, begins with `word` and then has no more letters. */
static bool has_word(const char *value, const char *word)
{
    size_t size = strlen(word);

    for (const char *at = value; at != NULL && *at != '\0';
         at += strcspn(at, " \t\n"), at += strspn(at, " \t\n")) {
        char next;
        if (strncasecmp(at, word, size) != 0)
            continue;
        next = at[size];
        if (!((next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z')))
            return true;
    }
    return false;
}

static bool has_one_of(const char *value, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (has_word(value, words[i]))
            return true;
    return false;
}

bool html_is_note(const struct html_attributes *attributes)
{
    static const char *const roles[] = {"doc-footnote", "doc-endnote", "doc-endnotes",
                                        "footnote",     "footnotes",   "endnote",
                                        "endnotes",     "rearnote",    "rearnotes"};
    static const char *const classes[] = {"footnote", "footnotes", "endnote", "endnotes", "MsoFootnoteText"};
    static const char *const ids[] = {"fn",   "ftn",      "_ftn",      "edn",
                                      "_edn", "footnote", "footnotes", "endnotes"};

    return has_one_of(attributes->role, roles, ARRAY_SIZE(roles)) ||
           (has_one_of(attributes->class_name, classes, ARRAY_SIZE(classes)) &&
            !html_is_note_mark(attributes)) ||
           has_one_of(attributes->id, ids, ARRAY_SIZE(ids));
}

bool html_is_hidden(const struct html_attributes *attributes)
{
    static const char *const classes[] = {"footnote-back", "footnote-backref", "reversefootnote"};

    return attributes->hidden != NULL || has_word(attributes->role, "doc-backlink") ||
           has_one_of(attributes->class_name, classes, ARRAY_SIZE(classes)) ||
           (attributes->style != NULL && strstr(attributes->style, "display:none") != NULL);
}

bool html_is_note_mark(const struct html_attributes *attributes)
{
    static const char *const classes[] = {"footnote-ref", "noteref", "footnoteref"};

    return has_word(attributes->role, "doc-noteref") || has_word(attributes->role, "noteref") ||
           has_one_of(attributes->class_name, classes, ARRAY_SIZE(classes));
}
