# SPDX-License-Identifier: GPL-3.0-or-later
"""What the lint tests share: the files of the project, and how a finding is reported."""
import os
import re
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
NOT_OURS = {".git", "build", ".cache", "__pycache__"}
SKIPPED = 77
ALLOWED = re.compile(r"/\* ci-allow: \S.*\*/")


def files(*endings):
    """Paths below the root, sorted, of files whose name ends so (all files without endings)."""
    found = []
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [name for name in folders if name not in NOT_OURS]
        found += [os.path.relpath(os.path.join(folder, name), ROOT) for name in names if name not in NOT_OURS]
    return sorted(path for path in found if not endings or path.endswith(endings))


def text(path):
    with open(os.path.join(ROOT, path), encoding="utf-8", newline="") as stream:
        return stream.read()


def scripts():
    """Files that begin with #!"""
    found = []
    for path in files():
        full = os.path.join(ROOT, path)
        if os.path.isfile(full) and not os.path.islink(full):
            with open(full, "rb") as stream:
                if stream.read(2) == b"#!":
                    found.append(path)
    return found


def without_comments_and_strings(code):
    """C code with comments and literals blanked, line numbers kept."""
    def blank(match):
        word = match.group()
        if word.startswith("/*"):
            return re.sub(r"[^\n]", " ", word)
        return word[0] + " " * (len(word) - 2) + word[-1]

    return re.sub(r'/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', blank, code, flags=re.S)


def finish(findings):
    """Prints the findings and ends the test."""
    for finding in findings:
        print(finding)
    if findings:
        sys.exit(f"{len(findings)} found")
    print("nothing found")


def skip(reason):
    print(f"SKIP: {reason}")
    sys.exit(SKIPPED)
