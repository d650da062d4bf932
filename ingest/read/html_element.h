/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_element.h - what HTML's elements and attributes mean for the text. */
#ifndef INGEST_READ_HTML_ELEMENT_H
#define INGEST_READ_HTML_ELEMENT_H

#include "ingest/read/html_page.h"

/* HTML_INLINE for elements that are not known. *level is set for headings. */
enum html_action html_element_action(struct slice name, int *level);

/* Does the element hold notes: DPUB-ARIA's doc-footnote, EPUB's footnote, class or id "footnotes", "fn1"? */
bool html_is_note(const struct html_attributes *attributes);

/* Is it the way back from a note, or not shown at all? */
bool html_is_hidden(const struct html_attributes *attributes);

/* Is the link a reference mark (role doc-noteref, class footnote-ref)? */
bool html_is_note_mark(const struct html_attributes *attributes);

#endif
