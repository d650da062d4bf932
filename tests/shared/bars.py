# SPDX-License-Identifier: GPL-3.0-or-later
"""What the measuring tests share: the optional folder of material, the program, the bars."""
import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
MATERIAL = os.environ.get("YINDE_SHARED") or os.path.join(os.path.dirname(ROOT), "shared")
YINDE = os.environ.get("YINDE", "yinde")
SKIPPED = 77


def skip(reason):
    print(f"SKIP: {reason}")
    sys.exit(SKIPPED)


def material(*names):
    """A path in the optional folder; the test is skipped without it."""
    path = os.path.join(MATERIAL, *names)
    if not os.path.exists(path):
        skip("the optional folder of measuring material is missing (YINDE_SHARED, else ../shared beside the checkout)")
    return path


def table(path):
    """A TSV file with a line of column names, as dictionaries."""
    with open(path, encoding="utf-8") as stream:
        lines = [line.rstrip("\n").split("\t") for line in stream if line.strip() and not line.startswith("#")]
    return [dict(zip(lines[0], cells)) for cells in lines[1:]]


def yinde(*words, allowed=(0,)):
    """The standard output of the program."""
    done = subprocess.run([YINDE, *words], capture_output=True)
    if done.returncode not in allowed:
        sys.exit(f"yinde {' '.join(words)}: exit code {done.returncode}: {done.stderr.decode(errors='replace')}")
    return done.stdout.decode()


def yinde_rows(*words, allowed=(0, 1)):
    return [json.loads(line) for line in yinde(*words, allowed=allowed).splitlines()]


def papers():
    folder = material("papers")
    return [os.path.join(folder, name) for name in sorted(os.listdir(folder))]


def library(*paths):
    """A temporary database with these files; it is removed with the returned folder."""
    folder = tempfile.TemporaryDirectory(prefix="yinde-bars.")
    database = os.path.join(folder.name, "library.db")
    yinde("ingest", "--quiet", "--db", database, *paths)
    return folder, database


def share(hits, total):
    return hits / total if total else 1.0


def judge(measured):
    """Prints each measure beside its bar, and fails when one is missed or has no bar."""
    bars = {}
    with open(os.path.join(HERE, "bars.tsv"), encoding="utf-8") as stream:
        for line in stream:
            if not line.startswith("#"):
                name, bar = line.split("\t")[:2]
                bars[name] = re.fullmatch(r"([<>])=([0-9.]+)", bar).groups()
    missed = 0
    for name, value in measured.items():
        if name not in bars:
            print(f"  {name:32} {value:8.4f}   (no bar)")
            continue
        side, bar = bars[name]
        good = value >= float(bar) if side == ">" else value <= float(bar)
        missed += not good
        print(f"{'  ' if good else 'X '}{name:32} {value:8.4f}   bar {side}={bar}")
    if missed:
        sys.exit(f"{missed} bars missed (tests/shared/bars.tsv)")
