/* SPDX-License-Identifier: GPL-3.0-or-later */
/* encoding.c - the bytes of a source as UTF-8 text. */
#include "ingest/read/encoding.h"

#include "base/memory.h"
#include "base/unicode.h"
#include "ingest/read/encoding_label.h"

enum {
    SAMPLE_SIZE = 32 * 1024, /* of what is decoded on trial */
    DETECT_CONFIDENCE = 20,
    SURE_SEQUENCES = 8, /* so many valid UTF-8 sequences and none invalid are no accident */
};

static const struct {
    const char *mark;
    size_t size;
    const char *name;
} marks[] = {
    {"\xEF\xBB\xBF", 3, "UTF-8"},       {"\xFF\xFE\0\0", 4, "UTF-32LE"}, {"\0\0\xFE\xFF", 4, "UTF-32BE"},
    {"\xFF\xFE", 2, "UTF-16LE"},        {"\xFE\xFF", 2, "UTF-16BE"},     {"\x84\x31\x95\x33", 4, "gb18030"},
};

/* The encoding that a byte order mark gives, or NULL; *size is the mark's. */
static const char *marked(struct slice bytes, size_t *size)
{
    for (size_t i = 0; i < ARRAY_SIZE(marks); i++)
        if (slice_starts_with(bytes, (struct slice){marks[i].mark, marks[i].size})) {
            *size = marks[i].size;
            return marks[i].name;
        }
    *size = 0;
    return NULL;
}

/* Code units that fill Chinese and Latin text. */
static bool is_usual_unit(unsigned unit)
{
    return (unit >= 0x20 && unit < 0x7F) || unit == '\n' || unit == '\r' || unit == '\t' ||
           (unit >= 0x4E00 && unit < 0xA000) || (unit >= 0x3000 && unit < 0x3100) || unit >= 0xFF00 ||
           (unit >= 0x2010 && unit < 0x2030) || (unit >= 0xA0 && unit < 0x180);
}

/* Line ends, blanks and punctuation: units that every text has and that no two bytes of another encoding's text give. */
static bool is_telling_unit(unsigned unit)
{
    return (unit >= 0x20 && unit < 0x7F) || unit == '\n' || unit == 0x3001 || unit == 0x3002 || unit == 0xFF0C;
}

static bool looks_like_utf16(struct slice bytes, bool big_endian)
{
    size_t units = (bytes.size < SAMPLE_SIZE ? bytes.size : SAMPLE_SIZE) / 2;
    size_t usual = 0;
    size_t telling = 0;

    for (size_t i = 0; i < units; i++) {
        unsigned first = (unsigned char)bytes.data[2 * i];
        unsigned second = (unsigned char)bytes.data[2 * i + 1];
        unsigned unit = big_endian ? first << 8 | second : second << 8 | first;
        usual += is_usual_unit(unit);
        telling += is_telling_unit(unit);
    }
    return units >= 4 && usual * 20 >= units * 19 && telling * 50 >= units;
}

/* UTF-16 without a mark. */
static const char *unmarked_utf16(struct slice bytes)
{
    if (looks_like_utf16(bytes, false))
        return "UTF-16LE";
    return looks_like_utf16(bytes, true) ? "UTF-16BE" : NULL;
}

bool encoding_is_wide(struct slice bytes)
{
    size_t size;
    const char *name = marked(bytes, &size);

    if (name == NULL)
        name = unmarked_utf16(bytes);
    return name != NULL && strncmp(name, "UTF-8", 5) != 0 && strncmp(name, "UTF", 3) == 0;
}

struct utf8_count {
    size_t valid; /* sequences of two bytes and more */
    size_t invalid;
};

/* A sequence cut off by the end of the text is neither. */
static struct utf8_count count_utf8(struct slice bytes)
{
    struct utf8_count count = {0, 0};
    size_t at = 0;

    while (at < bytes.size) {
        size_t start = at;
        if ((unsigned char)bytes.data[at] < 0x80) {
            at++;
            continue;
        }
        if (utf8_next(bytes, &at) != UNICODE_REPLACEMENT || slice_has_at(bytes, start, "\xEF\xBF\xBD"))
            count.valid++;
        else if (at < bytes.size || (unsigned char)bytes.data[start] < 0xC2)
            count.invalid++;
    }
    return count;
}

/*
 * Valid sequences hardly come about by chance (one in six pairs of GB 2312
 * looks like one), so that a text stays UTF-8 with some bytes damaged.
 */
static bool is_utf8(struct utf8_count count)
{
    return count.invalid * 3 <= count.valid;
}

/* What a text decoded on trial consists of. */
struct trial {
    size_t han;
    size_t common; /* Han that stand in every Chinese text */
    size_t kana;
    size_t bad;    /* not a character, or for private use */
};

static void count_character(struct trial *trial, uint32_t c)
{
    static const char common[] = "的是不了在有人一以为為及法第条條款项項民事权權国國规規定当當之或者与與应應";
    char bytes[UTF8_SIZE_MAX];

    if (c >= 0x3041 && c <= 0x30FE)
        trial->kana++;
    if (c == UNICODE_REPLACEMENT || (c >= 0xE000 && c < 0xF900) || (c >= 0x80 && c < 0xA0))
        trial->bad++;
    if (!unicode_is_han(c))
        return;
    trial->han++;
    trial->common += slice_find(slice_of(common), (struct slice){bytes, utf8_put(bytes, c)}, 0) != SIZE_MAX;
}

static struct trial try_encoding(struct slice bytes, const char *converter)
{
    struct builder text = {0};
    struct trial trial = {0};
    struct error error = {0};
    size_t at = 0;

    if (bytes.size > SAMPLE_SIZE)
        bytes.size = SAMPLE_SIZE;
    unicode_to_utf8(bytes, converter, &text, &error);
    while (at < text.size)
        count_character(&trial, utf8_next(builder_slice(&text), &at));
    builder_finish(&text);
    return trial;
}

/* One frequent character in twenty says that Chinese was decoded rightly; with the wrong table there is next to none. */
static bool is_chinese(struct trial trial)
{
    return trial.common >= 2 && trial.common * 20 >= trial.han && trial.kana <= trial.han &&
           trial.bad * 20 <= trial.han;
}

/* GB 18030 or Big5, whichever gives Chinese; ICU's detector errs on short texts. */
static const char *chinese_encoding(struct slice bytes)
{
    struct trial gb = try_encoding(bytes, "gb18030");
    struct trial big5 = try_encoding(bytes, "Big5-HKSCS");

    if (is_chinese(gb) && (!is_chinese(big5) || gb.common * big5.han >= big5.common * gb.han))
        return "gb18030";
    return is_chinese(big5) ? "Big5" : NULL;
}

/* Eight-bit Latin is the last guess, and only for what has few letters beyond ASCII. */
static const char *latin_encoding(struct slice bytes)
{
    size_t high = 0;

    for (size_t i = 0; i < bytes.size; i++)
        high += (unsigned char)bytes.data[i] >= 0x80;
    return high * 4 <= bytes.size ? "windows-1252" : NULL;
}

/* What tells encodings apart begins with the first byte beyond ASCII. */
static struct slice from_first_high(struct slice bytes)
{
    size_t at = 0;

    while (at < bytes.size && (unsigned char)bytes.data[at] < 0x80)
        at++;
    return slice_range(bytes, at, bytes.size);
}

static const char *detected_encoding(struct slice bytes)
{
    const char *name = unmarked_utf16(bytes);
    const struct encoding_label *label;

    if (name == NULL)
        name = chinese_encoding(from_first_high(bytes));
    if (name != NULL)
        return name;
    label = encoding_label_find(slice_of(unicode_detect(bytes, DETECT_CONFIDENCE)));
    return label != NULL ? label->name : latin_encoding(bytes);
}

const char *encoding_of(struct slice bytes)
{
    size_t mark_size;
    const char *name = marked(bytes, &mark_size);
    struct utf8_count count;
    const struct encoding_label *declared;

    if (name != NULL)
        return name;
    count = count_utf8(bytes);
    if (count.invalid == 0 && memchr(bytes.data, '\0', bytes.size) != NULL && unmarked_utf16(bytes) != NULL)
        return unmarked_utf16(bytes);
    if (count.invalid == 0 && (count.valid == 0 || count.valid >= SURE_SEQUENCES))
        return "UTF-8";
    declared = encoding_label_find(encoding_declared(bytes));
    if (declared != NULL && strncmp(declared->name, "UTF-", 4) != 0)
        return declared->name;
    return is_utf8(count) ? "UTF-8" : detected_encoding(bytes);
}

static bool convert(struct slice bytes, const char *name, struct document *document, struct error *error)
{
    struct builder text = {0};
    bool done = unicode_to_utf8(bytes, encoding_label_find(slice_of(name))->converter, &text, error);

    if (done)
        document->source = (struct slice){arena_copy(document->arena, builder_slice(&text)), text.size};
    builder_finish(&text);
    return done;
}

bool encoding_decode(const struct source *source, struct document *document, struct error *error)
{
    const char *name = source->is_record ? "UTF-8" : encoding_of(source->bytes);
    size_t mark_size;

    if (name == NULL)
        return error_set(error, ERROR_DATA, "text in an unknown encoding: convert it with iconv -f ENCODING -t UTF-8");
    document->encoding = name;
    if (strcmp(name, "UTF-8") == 0) {
        document->source = (struct slice){arena_copy(document->arena, source->bytes), source->bytes.size};
        return true;
    }
    marked(source->bytes, &mark_size);
    return convert(slice_range(source->bytes, mark_size, source->bytes.size), name, document, error);
}
