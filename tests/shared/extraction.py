#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Extraction: F1 of identified mentions, a kind, on annotated papers and judgments."""
import os
import re
import subprocess
import sys
import tempfile

from bars import judge, material, papers, yinde


def score(name, pairs, options):
    """Runs the scorer over pairs of (gold file, text file)."""
    with tempfile.TemporaryDirectory() as folder:
        words = []
        for gold, text in pairs:
            found = os.path.join(folder, os.path.basename(gold))
            with open(found, "w", encoding="utf-8") as stream:
                stream.write(yinde("extract", "--json", text))
            words += [gold, found]
        scorer = material("tools", "score-extraction")
        report = subprocess.run([sys.executable, scorer, *options, *words], capture_output=True, text=True, check=True)
    print(name, report.stdout, sep="\n")
    measured = {}
    for line in report.stdout.splitlines():
        kind = re.match(r"([a-z-]+) +\d+ +\d+   \S+ \S+ \S+ +\S+ \S+ (\S+)$", line)
        if kind:
            measured[f"{name}.{kind.group(1)}"] = float(kind.group(2))
        elif line.startswith("forbidden: "):
            measured[f"{name}.forbidden"] = float(line.split()[1])
        elif line.startswith("micro full: "):
            measured[f"{name}.micro"] = float(line.split()[-1])
    return measured


gold = material("gold")
in_papers = score(
    "papers", [(os.path.join(gold, os.path.basename(path)[:3] + ".gold.jsonl"), path) for path in papers()],
    ["--ignore", os.path.join(gold, "ignore.tsv"), "--known", os.path.join(gold, "doctrines.tsv"),
     "--negatives", os.path.join(gold, "negatives.tsv")])
judgments = material("gold", "judgments")
texts = sorted(os.path.join(judgments, name) for name in os.listdir(judgments) if name.endswith(".txt"))
in_judgments = score("judgments", [(path[:-len(".txt")] + ".gold.jsonl", path) for path in texts],
                     ["--ignore", os.path.join(judgments, "ignore.jsonl")])
judge({**in_papers, **in_judgments})
