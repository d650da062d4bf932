#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cross-links: share of the links from doctrines to their sources that `yinde doctrine` shows."""
import os

from bars import judge, library, material, papers, share, table, yinde_rows


def slug(word):
    return word.rsplit("/", 1)[-1] if isinstance(word, str) else slug(word.get("id", ""))


def holds(answer, row):
    """Does the answer show the link of this row?"""
    if row["relation"] == "broader" and slug(row["linked_id"]) in map(slug, answer.get("broader", [])):
        return True
    for link in answer.get("links", []):
        same = link["id"] == row["linked_id"] if row["linked_kind"] in ("refmark", "statute", "case") \
            else slug(link["id"]) == slug(row["linked_id"])
        here = any(os.path.basename(evidence["doc"]).startswith(row["file"]) for evidence in link["evidence"])
        if link["kind"] == row["linked_kind"] and same and here:
            return True
    return False


rows = table(material("gold", "crosslinks.tsv"))
folder, database = library(*papers())
with folder:
    answers = {}
    hits = 0
    for row in rows:
        name = row["doctrine"]
        if name not in answers:
            answers[name] = yinde_rows("doctrine", "--json", "--limit", "1000", "--db", database, "--", name)
        found = any(holds(answer, row) for answer in answers[name])
        hits += found
        if not found:
            print(f"missed: {name} {row['relation']} {row['linked_kind']} {row['linked_id']} ({row['file']} {row['section']})")
judge({"crosslinks.recall": share(hits, len(rows))})
