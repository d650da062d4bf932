#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Functions and files stay short: no function over 100 lines, 95 of 100 at most 60, no file over 700."""
import shutil
import subprocess

from sources import ROOT, files, finish, skip, text

FILE_MAX, FUNCTION_MAX, FUNCTION_USUAL, USUAL_SHARE = 700, 100, 60, 0.95

sources = [path for path in files(".c", ".h") if not path.startswith("third_party/")]
findings = []
for path in sources:
    count = text(path).count("\n")
    if count > FILE_MAX:
        findings.append(f"{path}: {count} lines (at most {FILE_MAX}): find the idea that splits it")
if shutil.which("ctags") is None:
    if findings:
        finish(findings)
    skip("universal-ctags is not installed, so functions are not measured")
if "Universal Ctags" not in subprocess.run(["ctags", "--version"], capture_output=True, text=True).stdout:
    skip("ctags is not universal-ctags, so functions are not measured")

tags = subprocess.run(["ctags", "-f", "-", "--fields=+ne", "--kinds-C=f", "--languages=C", *sources],
                      cwd=ROOT, capture_output=True, text=True, check=True).stdout
lengths = []
for tag in tags.splitlines():
    cells = tag.split("\t")
    fields = dict(cell.split(":", 1) for cell in cells[3:] if ":" in cell)
    if "end" in fields:
        lengths.append((int(fields["end"]) - int(fields["line"]) + 1, f"{cells[1]}:{fields['line']}: {cells[0]}"))
lengths.sort(reverse=True)
long = [(length, name) for length, name in lengths if length > FUNCTION_USUAL]
findings += [f"{name}: {length} lines (at most {FUNCTION_MAX})" for length, name in long if length > FUNCTION_MAX]
if len(long) > len(lengths) * (1 - USUAL_SHARE):
    findings += [f"{name}: {length} lines, one of too many over {FUNCTION_USUAL}" for length, name in long]
if lengths:
    print(f"{len(lengths)} functions, median {lengths[len(lengths) // 2][0]} lines, longest {lengths[0][0]}, "
          f"{len(long)} over {FUNCTION_USUAL}")
finish(findings)
