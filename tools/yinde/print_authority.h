/* SPDX-License-Identifier: GPL-3.0-or-later */
/* print_authority.h - what the reference data knows of an authority, as text and as JSON. */
#ifndef TOOLS_YINDE_PRINT_AUTHORITY_H
#define TOOLS_YINDE_PRINT_AUTHORITY_H

#include "query/link/authority.h"
#include "tools/yinde/printer.h"

void print_authority_row_text(struct printer *printer, const struct authority *authority);
void print_authority_row_json(struct printer *printer, const struct authority *authority);

void print_authority_text(struct printer *printer, const struct authority_facts *facts);
void print_authority_json(struct printer *printer, const struct authority_facts *facts);

#endif
