/* SPDX-License-Identifier: GPL-3.0-or-later */
/* binary.c - what is not text, by its first bytes, and what to do about it. */
#include "ingest/read/binary.h"

#include <strings.h>

#include "base/memory.h"
#include "ingest/read/encoding.h"

enum { SAMPLE_SIZE = 64 * 1024 };

/* A slice in a table (SLICE makes one in a function). */
#define BYTES(literal) {literal, sizeof(literal) - 1}

#define READS "yinde reads text, Markdown, HTML and JSON Lines"
#define REMEDY_IMAGE "recognise its text first (tesseract -l chi_sim+eng IMAGE OUTPUT)"
#define REMEDY_ARCHIVE "unpack it first"
#define REMEDY_OFFICE "convert it with soffice --headless --convert-to txt:Text"
#define REMEDY_CAJ "convert it to PDF with CAJViewer or caj2pdf, then with pdftotext -layout"

static const struct magic {
    size_t at;
    struct slice bytes;
    const char *what;
    const char *remedy;
} magics[] = {
    {0, BYTES("%PDF-"), "a PDF", "convert it with pdftotext -layout FILE.pdf FILE.txt"},
    {0, BYTES("%!PS"), "PostScript", "convert it with ps2ascii"},
    {0, BYTES("{\\rtf"), "Rich Text", REMEDY_OFFICE},
    {0, BYTES("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "a Word, Excel or WPS file", REMEDY_OFFICE},
    {0, BYTES("CAJ\0"), "a CAJ file", REMEDY_CAJ},
    {0, BYTES("HN\xC8\0"), "a CAJ file", REMEDY_CAJ},
    {0, BYTES("KDH "), "a CAJ (KDH) file", REMEDY_CAJ},
    {0, BYTES("\xC8\0\0\0"), "a CAJ file", REMEDY_CAJ},
    {0, BYTES("SQLite format 3\0"), "an SQLite database", "name it with --db if it is a yinde library"},
    {0, BYTES("\x1F\x8B"), "gzip-compressed", "unpack it first (gunzip)"},
    {0, BYTES("BZh"), "bzip2-compressed", "unpack it first (bunzip2)"},
    {0, BYTES("\xFD" "7zXZ\0"), "xz-compressed", "unpack it first (unxz)"},
    {0, BYTES("\x28\xB5\x2F\xFD"), "zstd-compressed", "unpack it first (unzstd)"},
    {0, BYTES("7z\xBC\xAF\x27\x1C"), "a 7z archive", REMEDY_ARCHIVE},
    {0, BYTES("Rar!\x1A\x07"), "a RAR archive", REMEDY_ARCHIVE},
    {257, BYTES("ustar"), "a tar archive", REMEDY_ARCHIVE},
    {0, BYTES("\x89PNG\r\n\x1A\n"), "a PNG image", REMEDY_IMAGE},
    {0, BYTES("\xFF\xD8\xFF"), "a JPEG image", REMEDY_IMAGE},
    {0, BYTES("GIF8"), "a GIF image", REMEDY_IMAGE},
    {0, BYTES("II*\0"), "a TIFF image", REMEDY_IMAGE},
    {0, BYTES("MM\0*"), "a TIFF image", REMEDY_IMAGE},
    {8, BYTES("WEBP"), "a WebP image", REMEDY_IMAGE},
    {4, BYTES("ftypheic"), "a HEIC image", REMEDY_IMAGE},
    {0, BYTES("AT&TFORM"), "a DjVu file", "convert it with djvutxt"},
    {0, BYTES("\x7F" "ELF"), "a program", NULL},
};

/* Formats that are ZIP archives inside are known by a member's name. */
static const struct {
    struct slice member;
    const char *what;
    const char *remedy;
} archives[] = {
    {BYTES("word/document.xml"), "a Word file (DOCX)", REMEDY_OFFICE},
    {BYTES("xl/workbook.xml"), "an Excel file (XLSX)", "save it as text"},
    {BYTES("ppt/presentation.xml"), "a PowerPoint file (PPTX)", "save it as text"},
    {BYTES("opendocument.text"), "an OpenDocument text", REMEDY_OFFICE},
    {BYTES("application/epub+zip"), "an EPUB", "unpack it (unzip) and read the HTML files inside"},
    {BYTES("OFD.xml"), "an OFD file", "print it to PDF, then convert it with pdftotext -layout"},
    {BYTES(""), "a ZIP archive", REMEDY_ARCHIVE},
};

/* Where the content does not tell, the name does. */
static const struct {
    const char *suffix;
    const char *what;
    const char *remedy;
} suffixes[] = {
    {".caj", "a CAJ file", REMEDY_CAJ},
    {".kdh", "a CAJ (KDH) file", REMEDY_CAJ},
    {".nh", "a CAJ (NH) file", REMEDY_CAJ},
    {".pdf", "a damaged PDF", "fetch it again"},
};

static bool refuse(struct error *error, const char *what, const char *remedy)
{
    return error_set(error, ERROR_DATA, "%s%s%s; " READS, what, remedy == NULL ? "" : ": ", remedy == NULL ? "" : remedy);
}

/* Names of members stand at the beginning and, in the directory, at the end of a ZIP archive. */
static bool holds_member(struct slice bytes, struct slice member)
{
    size_t tail = bytes.size > SAMPLE_SIZE ? bytes.size - SAMPLE_SIZE : 0;
    struct slice head = slice_range(bytes, 0, bytes.size - tail);

    return slice_find(head, member, 0) != SIZE_MAX || slice_find(bytes, member, tail) != SIZE_MAX;
}

static bool refuse_archive(struct slice bytes, struct error *error)
{
    size_t i = 0;

    while (!holds_member(bytes, archives[i].member))
        i++;
    return refuse(error, archives[i].what, archives[i].remedy);
}

static bool refuse_unknown(const char *path, struct error *error)
{
    for (size_t i = 0; i < ARRAY_SIZE(suffixes); i++) {
        size_t size = strlen(suffixes[i].suffix);
        if (strlen(path) > size && strcasecmp(path + strlen(path) - size, suffixes[i].suffix) == 0)
            return refuse(error, suffixes[i].what, suffixes[i].remedy);
    }
    return refuse(error, "a binary file", NULL);
}

static bool is_control(unsigned char byte)
{
    return (byte < 0x20 && strchr("\t\n\v\f\r\x1B", byte) == NULL) || byte == 0x7F;
}

/* Some control bytes get into texts (page marks, broken conversions); binary files are full of them. */
static bool is_binary(struct slice bytes)
{
    size_t size = bytes.size < SAMPLE_SIZE ? bytes.size : SAMPLE_SIZE;
    size_t nul_count = 0;
    size_t control_count = 0;

    for (size_t i = 0; i < size; i++) {
        nul_count += bytes.data[i] == '\0';
        control_count += is_control((unsigned char)bytes.data[i]);
    }
    return (nul_count * 1000 > size || control_count * 50 > size) && !encoding_is_wide(bytes);
}

/* White space in UTF-8; of UTF-16, a mark and blanks in either order of bytes. */
static bool is_empty(struct slice bytes)
{
    size_t at = 0;

    if (slice_trim(bytes).size == 0)
        return true;
    if (!slice_has_at(bytes, 0, "\xFF\xFE") && !slice_has_at(bytes, 0, "\xFE\xFF"))
        return false;
    for (at = 2; at < bytes.size && strchr(" \t\r\n", bytes.data[at]) != NULL;)
        at++; /* strchr finds the NUL bytes too */
    return at == bytes.size;
}

bool binary_refuse(struct slice bytes, const char *path, struct error *error)
{
    if (is_empty(bytes))
        return error_set(error, ERROR_DATA, "empty");
    if (slice_has_at(bytes, 0, "PK\x03\x04"))
        return refuse_archive(bytes, error);
    for (size_t i = 0; i < ARRAY_SIZE(magics); i++)
        if (bytes.size > magics[i].at &&
            slice_starts_with(slice_range(bytes, magics[i].at, bytes.size), magics[i].bytes))
            return refuse(error, magics[i].what, magics[i].remedy);
    return !is_binary(bytes) || refuse_unknown(path, error);
}
