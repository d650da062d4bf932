/* SPDX-License-Identifier: GPL-3.0-or-later */
/* print_library.h - documents, outlines, passages, mentions and counts, for the tables of printer.h. */
#ifndef TOOLS_YINDE_PRINT_LIBRARY_H
#define TOOLS_YINDE_PRINT_LIBRARY_H

#include "query/library/library.h"
#include "tools/yinde/printer.h"

void text_library_document(struct printer *printer, const struct library_document *document);
void json_library_document(struct printer *printer, const struct library_document *document);

/* All that is known of a document, before its outline. */
void text_library_details(struct printer *printer, const struct library_document *document);
void json_library_details(struct printer *printer, const struct library_document *document);

void text_library_heading(struct printer *printer, const char *document,
                          const struct library_heading *heading);
void json_library_heading(struct printer *printer, const char *document,
                          const struct library_heading *heading);

void text_library_passage(struct printer *printer, const char *document,
                          const struct library_passage *passage);
void json_library_passage(struct printer *printer, const char *document,
                          const struct library_passage *passage);

void text_library_mention(struct printer *printer, const char *document,
                          const struct library_mention *mention);
void json_library_mention(struct printer *printer, const char *document,
                          const struct library_mention *mention);

void text_library_count(struct printer *printer, const struct library_count *count);
void json_library_count(struct printer *printer, const struct library_count *count);

#endif
