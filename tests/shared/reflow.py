#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reflow: share of the paragraphs and headings, as typeset, that `yinde text` prints as one line."""
import collections
import os

from bars import judge, material, papers, share, yinde

measured = {}
for path in papers():
    number = os.path.basename(path)[:3]
    with open(material("gold", f"clean_full_{number}.txt"), encoding="utf-8") as stream:
        expected = [line.rstrip("\n") for line in stream]
    printed = collections.Counter(yinde("text", path).splitlines())
    hits = 0
    for line in expected:
        if printed[line] > 0:
            printed[line] -= 1
            hits += 1
    measured[f"reflow.{number}"] = share(hits, len(expected))
judge(measured)
