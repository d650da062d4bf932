#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the commands that README.md shows (`    $ yinde ...`) by the debug build and puts their output below them."""
import os
import pathlib
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROMPT = "    $ yinde "


def refresh(lines, folder, environment):
    fresh, at = [], 0
    while at < len(lines):
        line = lines[at]
        fresh.append(line)
        at += 1
        if not line.startswith(PROMPT):
            continue
        while at < len(lines) and lines[at].startswith("    ") and not lines[at].startswith("    $ "):
            at += 1
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
