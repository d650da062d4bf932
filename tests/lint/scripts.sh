#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# scripts - every shell script can be parsed, and every file that begins with #! may be run.
# usage: scripts.sh SOURCE-FOLDER
set -u
cd "$1" || exit 2
failed=0

while IFS= read -r file; do
    IFS= read -r first <"$file"
    case "$first" in
        '#!'*bash) bash -n "$file" || failed=1 ;;
        '#!'*) ;;
        *) continue ;;
    esac
    [ -x "$file" ] || { echo "$file begins with #! but may not be run: chmod +x" >&2; failed=1; }
done < <(find . -path ./build -prune -o -path ./.git -prune -o -path ./corpus -prune -o -type f -size -200k -printf '%P\n')
exit "$failed"
