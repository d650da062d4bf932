#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# ingest - files and folders into the database: once, again, changed, interrupted.
. "$(dirname "$0")/lib.sh"

library=$work/library.db
count=$(find "$samples" -type f | wc -l)
cp -r "$samples" copy
digest() { "$YINDE" check --digest --db "$1"; }

answers 'the samples are stored'                      "^$count stored, 0 unchanged, 0 skipped"   yinde ingest --db "$library" copy
first=$(digest "$library")
answers 'the database is whole'                       'whole'                                    yinde check --db "$library"
answers 'a second run stores nothing'                 "^0 stored, $count unchanged, 0 skipped"   yinde ingest --db "$library" copy
it 'and changes nothing';  expect_equal "$(digest "$library")" "$first"
answers 'a dry run stores nothing'                    '.'                                        yinde ingest --dry-run --db "$library" "$tests/cli/help.sh"
it 'and changes nothing';  expect_equal "$(digest "$library")" "$first"

printf '\n补充：依《民法典》第1165条。\n' >>copy/papers/causation-two-systems-en.txt
answers 'a changed file is stored again'              "^1 stored, $((count - 1)) unchanged"      yinde ingest --db "$library" copy
it 'it is the same document as before';  expect_equal "$(documents "$library")" "$count"
it 'the content is another';  [ "$(digest "$library")" != "$first" ] || complain 'the digest is the same'
cp "$samples/papers/causation-two-systems-en.txt" copy/papers/
answers 'changed back'                                "^1 stored, $((count - 1)) unchanged"      yinde ingest --db "$library" copy
it 'it holds what it held at first';  expect_equal "$(digest "$library")" "$first"

answers 'rebuild derives the same again'              '.'                                        yinde rebuild --db "$library"
it 'rebuild changes nothing';  expect_equal "$(digest "$library")" "$first"

answers 'one worker'                                  "^$count stored"                           yinde ingest --jobs 1 --db one.db copy
it 'stores what many store';  expect_equal "$(digest one.db)" "$first"

it 'standard input is one document'
printf '依《民法典》第1165条。\n' >page.txt
feed page.txt yinde ingest --db stdin.db -
expect_status 0
expect_equal "$(documents stdin.db)" 1

it 'JSON counts'
run yinde ingest --json --db "$library" copy
expect_json
expect_stdout_contains "\"unchanged\":$count"

# A killed run leaves whole documents; the same call goes on where it stopped.
mkdir many
for i in $(seq 400); do
    { printf '第%d篇\n\n依《民法典》第%d条，' "$i" "$i"; sed "s/^/$i /" "$samples/papers/objective-imputation-zh.txt"; } >"many/$i.txt"
done
"$YINDE" ingest --quiet --db killed.db many >/dev/null 2>&1 &
victim=$!
while [ ! -s killed.db ] && kill -0 "$victim" 2>/dev/null; do :; done
kill -9 "$victim" 2>/dev/null
wait "$victim" 2>/dev/null
answers 'a killed run leaves a whole database, which the same call completes'  'stored'  yinde ingest --db killed.db many
answers 'the database is whole'                       'whole'                                    yinde check --db killed.db
it 'every document is there';  expect_equal "$(documents killed.db)" 400
"$YINDE" ingest --quiet --db straight.db many >/dev/null
it 'it holds what a run without interruption holds';  expect_equal "$(digest killed.db)" "$(digest straight.db)"

it 'an interruption from the keyboard keeps what was done'
"$YINDE" ingest --jobs 1 --quiet --db stopped.db many >/dev/null 2>&1 &
victim=$!
while [ ! -s stopped.db ] && kill -0 "$victim" 2>/dev/null; do :; done
kill -TERM "$victim" 2>/dev/null
wait "$victim"
ended=$?
case "$ended" in 130 | 143 | 0) ;; *) complain "it ended with $ended" ;; esac
run yinde ingest --db stopped.db many
expect_status 0
expect_equal "$(digest stopped.db)" "$(digest straight.db)"
finish
