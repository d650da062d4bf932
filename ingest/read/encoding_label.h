/* SPDX-License-Identifier: GPL-3.0-or-later */
/* encoding_label.h - the names of encodings, and where documents declare theirs. */
#ifndef INGEST_READ_ENCODING_LABEL_H
#define INGEST_READ_ENCODING_LABEL_H

#include "base/text.h"

/* `name` is what users see, `converter` what ICU calls its widest version. */
struct encoding_label {
    const char *label; /* lower case */
    const char *name;
    const char *converter;
};

/* The encoding of that label, whatever its case, or NULL. */
const struct encoding_label *encoding_label_find(struct slice label);

/* The label declared in <meta charset=...> or <?xml encoding="..."?>; of size 0 if there is none. */
struct slice encoding_declared(struct slice bytes);

#endif
