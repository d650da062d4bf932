#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# run - whole documents: each folder holds one input and what the program says of it.
# usage: YINDE=program run.sh [--write] [CASE...]
#
#   input.*              the document; input.jsonl is read as JSON Lines
#   expected.txt         what `yinde text` prints
#   expected.jsonl       what `yinde extract --json` prints
#   expected_metadata.txt  what it says about itself, as `yinde show` tells it: one "key: value" a line
#   expected_error.txt   a regular expression for the one line that refuses the input
#
# --write makes expected.txt, expected.jsonl and expected_metadata.txt anew where they exist (tools/dev/regenerate_goldens.sh).
set -u
export LC_ALL=C.UTF-8
: "${YINDE:?YINDE must name the program under test}"
cd "$(dirname "$0")" || exit 2

write=no
if [ "${1:-}" = --write ]; then
    write=yes
    shift
fi
failed=0

# compare EXPECTED COMMAND...: or, with --write, keep what the command prints.
compare() {
    local expected=$1
    shift
    if [ "$write" = yes ]; then
        "$@" >"$expected" || { echo "NOT: $expected cannot be made" >&2; failed=1; }
    elif ! "$@" 2>&1 | diff -u "$expected" - >&2; then
        echo "NOT: $expected" >&2
        failed=1
    fi
}

# metadata INPUT: what the document says about itself, of a library that holds nothing else.
metadata() {
    local folder
    folder=$(mktemp -d) || return
    "$YINDE" --db "$folder/library.db" ingest --quiet "$1" >/dev/null &&
        "$YINDE" --db "$folder/library.db" show --json "$(basename "$1")" | head -n 1 | tr -d '\n' | python3 -c '
import json, sys
for key, value in json.load(sys.stdin).items():
    if value is not None and key not in ("doc", "path", "origin", "passages", "mentions"):
        print(f"{key}: {value}")'
    rm -rf "$folder"
}

check_case() {
    local name=$1 input
    input=$(find "$name" -name 'input.*')
    [ -f "$input" ] || { echo "NOT: $name has no input" >&2; failed=1; return; }
    [ -f "$name/expected.txt" ] && compare "$name/expected.txt" "$YINDE" text "$input"
    [ -f "$name/expected.jsonl" ] && compare "$name/expected.jsonl" "$YINDE" extract --json "$input"
    [ -f "$name/expected_metadata.txt" ] && compare "$name/expected_metadata.txt" metadata "$input"
    if [ -f "$name/expected_error.txt" ]; then
        "$YINDE" text "$input" 2>&1 | grep -qE -f "$name/expected_error.txt" && [ "${PIPESTATUS[0]}" -ne 0 ] ||
            { echo "NOT: $name is refused with its reason" >&2; "$YINDE" text "$input" >&2; failed=1; }
    fi
    echo "$name"
}

[ $# -gt 0 ] || set -- */
for name in "$@"; do
    check_case "${name%/}"
done
exit "$failed"
