/* SPDX-License-Identifier: GPL-3.0-or-later */
/* glossary.h - words of law and technology that are no doctrine, in both languages. */
#ifndef QUERY_SEARCH_GLOSSARY_H
#define QUERY_SEARCH_GLOSSARY_H

#include <stddef.h>

enum { GLOSSARY_FORMS_MAX = 8 };

/* Ways to say one thing. */
struct glossary_entry {
    const char *forms[GLOSSARY_FORMS_MAX]; /* ends with NULL if there are fewer */
};

/* The entry that has this string (folded, blanks dropped) among its forms, or NULL. */
const struct glossary_entry *glossary_find(const char *folded);

#endif
