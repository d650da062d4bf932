#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the commands that README.md shows (`    $ yinde ...`) by the debug build and puts their output below them."""
import os
import pathlib
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROMPT = "    $ yinde "


def end_of_output(lines, at):
    """Output is indented; a blank line belongs to it when more output follows."""
    end = at
    for index in range(at, len(lines)):
        if lines[index].startswith("    ") and not lines[index].startswith("    $ "):
            end = index + 1
        elif lines[index] != "":
            break
    return end


def refresh(lines, folder, environment):
    fresh, at = [], 0
    while at < len(lines):
        line = lines[at]
        fresh.append(line)
        at += 1
        if not line.startswith(PROMPT):
            continue
        at = end_of_output(lines, at)
        printed = subprocess.run(["bash", "-c", line[len("    $ "):]], cwd=folder, env=environment,
                                 capture_output=True, text=True).stdout
        fresh += [("    " + row).rstrip() for row in printed.rstrip("\n").splitlines()]
    return fresh


with tempfile.TemporaryDirectory() as home:
    path = f"{ROOT}/build/debug:{os.environ['PATH']}"
    readme = ROOT / "README.md"
    os.symlink(ROOT / "corpus", f"{home}/corpus")
    lines = refresh(readme.read_text().split("\n"), home, {"PATH": path, "HOME": home, "LC_ALL": "C.UTF-8"})
    readme.write_text("\n".join(lines))
