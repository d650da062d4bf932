#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A layer includes only layers below it, and each library's headers are included in one place."""
import re

from sources import files, finish, text

LAYERS = ["base", "corpus", "ingest", "index", "query", "collect", "web", "tools"]

# header, folders where it may be included, number of files that may (None: any)
LIBRARIES = [
    (r"unicode/.*\.h", ["base/"], None),
    (r"sqlite3(ext)?\.h", ["index/", "query/"], None),
    (r"libxml/.*\.h", ["ingest/read/"], 1),
    (r"raptor2?(/.*)?\.h", ["corpus/"], 1),
    (r"xxhash\.h", ["base/"], None),
]

findings = []
users = {}
for path in files(".c", ".h"):
    layer = path.split("/")[0]
    for number, line in enumerate(text(path).splitlines(), 1):
        match = re.match(r'\s*#\s*include\s+([<"])([^>"]+)[>"]', line)
        if not match:
            continue
        bracket, name = match.groups()
        where = f"{path}:{number}"
        if bracket == '"':
            other = name.split("/")[0]
            if "/" not in name and layer in LAYERS:
                findings.append(f'{where}: "{name}" does not name its folder: write "{path.rsplit("/", 1)[0]}/{name}"')
            if layer in LAYERS and other in LAYERS and LAYERS.index(other) > LAYERS.index(layer):
                findings.append(f"{where}: {layer} includes upward: {name}")
            continue
        for pattern, folders, _ in LIBRARIES:
            if re.fullmatch(pattern, name) and layer != "tests":
                users.setdefault(pattern, set()).add(path)
                if not path.startswith(tuple(folders)):
                    findings.append(f"{where}: <{name}> is included in {' and '.join(folders)} only")
for pattern, folders, limit in LIBRARIES:
    found = sorted(users.get(pattern, ()))
    if limit is not None and len(found) > limit:
        findings.append(f"<{pattern}> is wrapped in {limit} file, but included in {', '.join(found)}")
finish(findings)
