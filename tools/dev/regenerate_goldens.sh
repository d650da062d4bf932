#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# regenerate_goldens - writes tests/documents/*/expected.* anew, from the debug build; read the diff before you commit it.
# usage: tools/dev/regenerate_goldens.sh [CASE...]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
cmake --preset debug >/dev/null
cmake --build --preset debug --target yinde reference_data --parallel 2 >/dev/null
YINDE=$PWD/build/debug/yinde tests/documents/run.sh --write "$@" >/dev/null
git --no-pager diff --stat -- tests/documents
