#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# valgrind - the unit tests of a debug build under valgrind: a second opinion beside the sanitizers.
# usage: tools/dev/valgrind.sh [NAME...]       tools/dev/valgrind.sh registry   runs test_registry only
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
command -v valgrind >/dev/null || { echo "valgrind is not installed: apt-get install valgrind" >&2; exit 2; }
cmake --preset debug >/dev/null
cmake --build --preset debug --parallel 2 >/dev/null

if [ $# -gt 0 ]; then
    programs=("${@/#/build/debug/tests/test_}")
else
    mapfile -t programs < <(find build/debug/tests -maxdepth 1 -name "test_*" -type f -executable | sort)
fi
failed=0
for program in "${programs[@]}"; do
    [ -f "$program" ] && [ -x "$program" ] || { echo "no such test: $program" >&2; failed=1; continue; }
    if valgrind --quiet --suppressions=tools/dev/valgrind.supp --error-exitcode=9 --leak-check=full --errors-for-leak-kinds=definite \
        "$program" >build/debug/valgrind.log 2>&1; then
        echo "clean: $(basename "$program")"
    else
        echo "NOT clean: $(basename "$program")"
        cat build/debug/valgrind.log
        failed=1
    fi
done
exit "$failed"
