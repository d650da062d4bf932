/* SPDX-License-Identifier: GPL-3.0-or-later */
/* print_link.h - citing sentences and doctrines, as text and as JSON. */
#ifndef TOOLS_YINDE_PRINT_LINK_H
#define TOOLS_YINDE_PRINT_LINK_H

#include "query/link/citing.h"
#include "query/link/doctrine.h"
#include "tools/yinde/printer.h"

void print_citing_text(struct printer *printer, const struct citing *citing);
void print_citing_json(struct printer *printer, const struct citing *citing);

void print_doctrine_text(struct printer *printer, const struct registry *registry,
                         const struct doctrine_answer *answer);
void print_doctrine_json(struct printer *printer, const struct registry *registry,
                         const struct doctrine_answer *answer);

#endif
