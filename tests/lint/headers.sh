#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# headers - every header compiles alone, under the flags of the project.
# usage: headers.sh COMPILER SOURCE-FOLDER BUILD-FOLDER
set -u
compiler=$1 source=$2 build=$3
flags=(-std=c17 -D_GNU_SOURCE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes -Werror)
# shellcheck disable=SC2207 # flags without blanks in them
libraries=($(pkg-config --cflags sqlite3 libxml-2.0 raptor2 icu-uc libxxhash))
failed=0

cd "$source" || exit 2
while IFS= read -r header; do
    printf '#include "%s"\n#include "%s"\n' "$header" "$header" |
        "$compiler" "${flags[@]}" -I. -I"$build/generated" "${libraries[@]}" -fsyntax-only -x c - || {
        echo "$header does not compile alone" >&2
        failed=1
    }
done < <(find . -path ./build -prune -o -path ./.git -prune -o -name '*.h' -printf '%P\n' | sort)
exit "$failed"
