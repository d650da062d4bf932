#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source file names its licence; no tabs, no trailing blanks; the project speaks of itself alone."""
import os
import re

from sources import ROOT, files, finish, scripts, text

LICENCE = "SPDX-License-Identifier: GPL-3.0-or-later"
CODE = (".c", ".h", ".py", ".sh", ".cmake", "CMakeLists.txt", ".json", ".sql")
PROSE = (".md", ".h.in")
REGISTRIES = re.compile(r"(pypi|pythonhosted|npmjs|crates|rubygems|proxy\.golang|deb\.debian)\.(org|io|com)")
# Material for measuring may stand beside the checkout; only the tests that say so know of it.
ELSEWHERE = re.compile(r"(^|[\s\"'(/.])shared/|/work/")
KNOWS_ELSEWHERE = ("tests/shared/", "tests/lint/words.py")
# Samples and goldens hold other people's typography.
AS_THEY_ARE = ("tests/documents/", "tests/citations/", "corpus/samples/", "tests/fuzz/")

findings = []
for path in sorted(set(files(".c", ".h")) | set(scripts())):
    if LICENCE not in "\n".join(text(path).splitlines()[:2]):
        findings.append(f"{path}:1: the first lines hold no '{LICENCE}'")

for path in files():
    if os.path.islink(os.path.join(ROOT, path)) or path == "LICENSE":
        continue
    try:
        lines = text(path).split("\n")
    except UnicodeDecodeError:
        if not path.startswith(AS_THEY_ARE):
            findings.append(f"{path}: not UTF-8")
        continue
    is_code = path.endswith(CODE) and not path.startswith(AS_THEY_ARE)
    for number, line in enumerate(lines, 1):
        where = f"{path}:{number}"
        if is_code and "\t" in line:
            findings.append(f"{where}: a tab: use blanks")
        if (is_code or path.endswith(PROSE)) and not path.startswith(AS_THEY_ARE) and line.rstrip() != line:
            findings.append(f"{where}: blanks at the end of the line")
        if REGISTRIES.search(line) and path != "tests/lint/words.py":
            findings.append(f"{where}: the address of a package registry: name the package instead")
        if ELSEWHERE.search(line) and not path.startswith(KNOWS_ELSEWHERE) and "optional" not in line:
            findings.append(f"{where}: speaks of a place outside the project: {line.strip()}")
finish(findings)
