/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_page.h - the text of a page as its elements open and close: white space, blocks, notes. */
#ifndef INGEST_READ_HTML_PAGE_H
#define INGEST_READ_HTML_PAGE_H

#include "ingest/read/blocks.h"

enum { HTML_FRAMES_MAX = 512 };

/* What an element does to the text. */
enum html_action {
    HTML_INLINE,
    HTML_BLOCK,
    HTML_HEADING,
    HTML_ITEM,
    HTML_LIST,
    HTML_ORDERED_LIST,
    HTML_QUOTE,
    HTML_CELL,
    HTML_PREFORMATTED,
    HTML_BREAK,
    HTML_SUPERSCRIPT,
    HTML_ANCHOR,
    HTML_SKIP,  /* its text is not shown */
    HTML_TITLE,
    HTML_META,
};

/* The attributes that matter, NULL where not given. */
struct html_attributes {
    const char *id;
    const char *class_name;
    const char *role; /* or epub:type */
    const char *href;
    const char *start; /* of an ordered list, or value of an item */
    const char *type;
    const char *style;
    const char *hidden;
    const char *name; /* or property, of meta */
    const char *content;
};

/* An open element. */
struct html_frame {
    enum html_action action;
    int level;      /* of a heading */
    int number;     /* of the next item of an ordered list, 0: not numbered */
    bool skips;
    bool is_note;
    bool is_link;   /* to a place in the page */
    bool is_mark;   /* its digits are a reference mark */
    size_t start;   /* of a mark, in the text */
};

/* What stands between two pieces of text. */
enum html_gap { GAP_NONE, GAP_BLANK, GAP_LINE };

struct html_page {
    struct document *document;
    struct block_list list;
    struct builder text;     /* blocks, joined by line feeds */
    size_t block_start;
    bool in_block;           /* text was put since the last block */
    enum html_gap gap;
    bool broken;             /* <br> since the last text */
    unsigned line_feeds;     /* in preformatted text since the last text */
    unsigned indent;         /* ideographic and no-break spaces since then */
    uint32_t last;           /* character put */
    int item_number;         /* to be put in front of the next text, 0: none */
    struct builder title;
    struct html_frame frames[HTML_FRAMES_MAX];
    size_t depth;            /* may be more than there are frames */
    unsigned open[HTML_META + 1]; /* elements of each action */
    unsigned skips;
    unsigned notes;
    unsigned links;
};

void html_page_init(struct html_page *page, struct document *document);
void html_page_finish(struct html_page *page);

void html_page_open(struct html_page *page, struct slice element, const struct html_attributes *attributes);
void html_page_close(struct html_page *page);
void html_page_text(struct html_page *page, struct slice text);

/* Ends the last block; document->source becomes the text. */
void html_page_end(struct html_page *page);

#endif
