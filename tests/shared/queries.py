#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Search: share of the queries whose wanted sections are all among the first three passages."""
import os

from bars import judge, library, material, papers, share, table, yinde_rows

queries = table(material("gold", "queries.tsv"))
folder, database = library(*papers())
with folder:
    hits = 0
    for query in queries:
        rows = yinde_rows("search", "--json", "--limit", "3", "--db", database, "--", query["query"])
        found = {f"{os.path.basename(row['doc'])[:3]}:{row['section']}" for row in rows}
        wanted = set(query["must_top3"].split(";"))
        hits += wanted <= found
        if not wanted <= found:
            print(f"{query['qid']} {query['query']}: wanted {sorted(wanted)}, found {sorted(found)}")
judge({"queries.top3": share(hits, len(queries))})
