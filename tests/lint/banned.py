#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Functions that are not used here; banned.tsv names what stands in their place.

A line may opt out by a comment: /* ci-allow: reason */
"""
import os
import re

from sources import ALLOWED, files, finish, text, without_comments_and_strings

table = {}
for line in text(os.path.join("tests", "lint", "banned.tsv")).splitlines():
    if not line.startswith("#"):
        name, allowed, instead = line.split("\t")
        table[name] = (allowed.split(), instead)

call = re.compile(r"\b(" + "|".join(map(re.escape, table)) + r")\s*\(")
findings = []
for path in files(".c", ".h"):
    code = text(path)
    lines = code.splitlines()
    for number, line in enumerate(without_comments_and_strings(code).splitlines(), 1):
        for match in call.finditer(line):
            allowed, instead = table[match.group(1)]
            if not path.startswith(tuple(allowed)) and not ALLOWED.search(lines[number - 1]):
                findings.append(f"{path}:{number}: {match.group(1)} is not used here: {instead}")
finish(findings)
