/* SPDX-License-Identifier: GPL-3.0-or-later */
/* xml_text.h - text as content or attribute value of XML 1.0. */
#ifndef QUERY_GRAPH_XML_TEXT_H
#define QUERY_GRAPH_XML_TEXT_H

#include <stdio.h>

/*
 * Writes text with & < > " escaped. Characters that XML 1.0 (section 2.2)
 * does not allow are left out, line ends and tabs become blanks, invalid
 * UTF-8 becomes U+FFFD: readers of graphs stop at any of them.
 */
void xml_write_text(FILE *out, const char *text);

#endif
