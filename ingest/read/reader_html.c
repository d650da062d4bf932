/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reader_html.c - HTML, by libxml2's parser. The only file that includes its headers. */
#include <limits.h>
#include <strings.h>

#include <libxml/HTMLparser.h>

#include "base/cleanup.h"
#include "base/memory.h"
#include "base/unicode.h"
#include "ingest/read/encoding.h"
#include "ingest/read/html_page.h"
#include "ingest/read/readers.h"

/* libxml2 walks its stack of open elements for every end tag: the product of both is bounded. */
enum { HTML_SIZE_MAX = 64 << 20, HTML_DEPTH_MAX = 2048, HEAD_SIZE = 1024 };

#define HTML_OPTIONS                                                                           \
    (HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |       \
     HTML_PARSE_IGNORE_ENC)

struct parse {
    struct html_page page;
    htmlParserCtxtPtr context;
    bool too_deep;
};

static void close_context(htmlParserCtxtPtr *context)
{
    htmlFreeParserCtxt(*context);
}

static const struct {
    const char *name;
    size_t field;
} attribute_fields[] = {
    {"id", offsetof(struct html_attributes, id)},
    {"class", offsetof(struct html_attributes, class_name)},
    {"role", offsetof(struct html_attributes, role)},
    {"epub:type", offsetof(struct html_attributes, role)},
    {"href", offsetof(struct html_attributes, href)},
    {"start", offsetof(struct html_attributes, start)},
    {"value", offsetof(struct html_attributes, start)},
    {"type", offsetof(struct html_attributes, type)},
    {"style", offsetof(struct html_attributes, style)},
    {"hidden", offsetof(struct html_attributes, hidden)},
    {"name", offsetof(struct html_attributes, name)},
    {"property", offsetof(struct html_attributes, name)},
    {"content", offsetof(struct html_attributes, content)},
};

static void take_attribute(struct html_attributes *attributes, const char *name, const char *value)
{
    for (size_t i = 0; i < ARRAY_SIZE(attribute_fields); i++)
        if (strcmp(attribute_fields[i].name, name) == 0)
            *(const char **)((char *)attributes + attribute_fields[i].field) = value == NULL ? "" : value;
}

static void start_element(void *data, const xmlChar *name, const xmlChar **pairs)
{
    struct parse *parse = data;
    struct html_attributes attributes = {0};

    for (; pairs != NULL && pairs[0] != NULL; pairs += 2)
        take_attribute(&attributes, (const char *)pairs[0], (const char *)pairs[1]);
    html_page_open(&parse->page, slice_of((const char *)name), &attributes);
    if (parse->page.depth > HTML_DEPTH_MAX) {
        parse->too_deep = true;
        xmlStopParser(parse->context);
    }
}

static void end_element(void *data, const xmlChar *name)
{
    (void)name;
    html_page_close(&((struct parse *)data)->page);
}

static void characters(void *data, const xmlChar *text, int size)
{
    html_page_text(&((struct parse *)data)->page, (struct slice){(const char *)text, (size_t)size});
}

/* Valid UTF-8 without NUL: libxml2 guesses Latin-1 when it meets anything else. */
static void clean_utf8(struct slice text, struct builder *cleaned)
{
    for (size_t at = 0; at < text.size;) {
        uint32_t c = utf8_next(text, &at);
        if (c != 0)
            builder_append_code_point(cleaned, c);
    }
}

/* No tree is built: elements and text are taken as they come. */
static bool parse_page(struct parse *parse, struct slice text, struct error *error)
{
    CLEANUP(close_context) htmlParserCtxtPtr context = htmlNewParserCtxt();

    if (context == NULL)
        return error_set(error, ERROR_DATA, "the HTML parser cannot start");
    *context->sax = (htmlSAXHandler){
        .startElement = start_element,
        .endElement = end_element,
        .characters = characters,
        .ignorableWhitespace = characters,
    };
    context->userData = parse;
    parse->context = context;
    htmlCtxtReadMemory(context, text.data, (int)text.size, NULL, "UTF-8", HTML_OPTIONS);
    if (parse->too_deep)
        return error_set(error, ERROR_DATA, "HTML elements nested more than %d deep: save the page as text",
                         HTML_DEPTH_MAX);
    html_page_end(&parse->page);
    if (parse->page.list.count == 0)
        return error_set(error, ERROR_DATA,
                         "an HTML page without text: if a script makes it, save it from the browser");
    return true;
}

static bool read_html(const struct source *source, struct document *document, struct block **blocks,
                      size_t *count, struct error *error)
{
    struct parse *parse;
    struct builder text = {0};
    bool done;

    if (source->bytes.size > HTML_SIZE_MAX)
        return error_set(error, ERROR_DATA, "an HTML page larger than %d MB: split it", HTML_SIZE_MAX >> 20);
    if (!encoding_decode(source, document, error))
        return false;
    parse = memory_allocate_zeroed(1, sizeof(*parse));
    html_page_init(&parse->page, document);
    clean_utf8(document->source, &text);
    done = parse_page(parse, builder_slice(&text), error);
    if (done) {
        *blocks = parse->page.list.items;
        *count = parse->page.list.count;
    }
    html_page_finish(&parse->page);
    builder_finish(&text);
    free(parse);
    return done;
}

static bool contains(struct slice text, const char *words)
{
    size_t size = strlen(words);

    for (size_t at = 0; at + size <= text.size; at++)
        if (strncasecmp(text.data + at, words, size) == 0)
            return true;
    return false;
}

static bool has_html_name(const char *path)
{
    static const char *const suffixes[] = {".html", ".htm", ".xhtml", ".shtml"};
    const char *dot = path == NULL ? NULL : strrchr(path, '.');

    for (size_t i = 0; dot != NULL && i < ARRAY_SIZE(suffixes); i++)
        if (strcasecmp(dot, suffixes[i]) == 0)
            return true;
    return false;
}

static bool recognises(const struct source *source)
{
    size_t size = source->bytes.size < HEAD_SIZE ? source->bytes.size : HEAD_SIZE;
    struct slice head = slice_trim((struct slice){source->bytes.data, size});

    if (source->is_record)
        return false;
    return has_html_name(source->path) ||
           (slice_has_at(head, 0, "<") && (contains(head, "<!doctype html") || contains(head, "<html")));
}

const struct reader html_reader = {.name = "html", .lines = true, .recognises = recognises, .read = read_html};
