#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The reference table of statutes beside an independent catalogue of laws."""
import os
import re

from bars import ROOT, judge, material, share, table


def plain(title):
    return re.sub(r"[《》〈〉（）()\s]", "", title)


ours = {}
for row in table(os.path.join(ROOT, "corpus", "data", "statutes.tsv")):
    ours.setdefault(plain(row["title"]), row)
theirs = [row for row in table(material("data", "laws_catalog.tsv"))
          if row["kind"] in ("宪法", "法律") and row["status"].startswith("现行")]
both = [(ours[plain(row["title"])], row) for row in theirs if plain(row["title"]) in ours]


def agree(our_field, their_field):
    pairs = [(our[our_field], their[their_field], our["title"]) for our, their in both
             if our[our_field] and their[their_field]]
    for our, their, title in pairs:
        if our != their:
            print(f"{our_field}: {title}: {our}, the catalogue says {their}")
    return share(sum(our == their for our, their, _ in pairs), len(pairs))


print(f"{len(theirs)} laws in the catalogue, {len(both)} of them in the table")
judge({
    "statutes.titles": share(len(both), len(theirs)),
    "statutes.last_article": agree("last_article", "last_article_no"),
    "statutes.promulgated": agree("promulgated", "promulgated"),
})
