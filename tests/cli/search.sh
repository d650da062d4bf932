#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# search - questions in two languages, answers with their place.
. "$(dirname "$0")/lib.sh"

export YINDE_DB=$work/library.db
run yinde ingest "$samples"

# docs: the documents of the answers, one a line, in their order.
docs() { jq -r .doc "$stdout"; }

it 'a Chinese term finds the Chinese paper';  run yinde search --json --limit 1 '客观归责';  expect_status 0;  expect_equal "$(docs)" papers/objective-imputation-zh.txt
it 'the English term finds it too';           run yinde search --json 'objective imputation';  docs >found;  grep -qx papers/objective-imputation-zh.txt found || complain 'not found'
it 'and the English paper';                   grep -qx papers/causation-two-systems-en.txt found || complain 'not found'
it 'an article number finds the passages that cite it, numerals or digits'
run yinde search --json '刑法第287条之二'
docs | grep -qx judgments/2022-fictional-network-crime-zh.txt || complain 'not found'

it 'an answer has the documented keys'
run yinde search --json --limit 1 '客观归责'
expect_json
expect_equal "$(jq -r 'has("doc") and has("title") and has("section") and has("score") and has("snippet") and has("start") and has("end")' "$stdout")" true

it 'start and end are bytes of the source text'
run yinde search --json --limit 1 '客观归责'
start=$(jq .start "$stdout") end=$(jq .end "$stdout")
tail -c +$((${start:-0} + 1)) "$samples/papers/objective-imputation-zh.txt" | head -c $((${end:-0} - ${start:-0})) | grep -q 客观归责 || complain 'the words are not there'

it '--limit and --offset page through the answers'
run yinde search --json --limit 2 '因果关系';             first=$(jq -c '[.doc, .start]' "$stdout")
run yinde search --json --limit 1 --offset 1 '因果关系';  expect_equal "$(jq -c '[.doc, .start]' "$stdout")" "$(tail -n 1 <<<"$first")"

it 'the same question has the same answer';  run yinde search --json '因果关系';  cp "$stdout" again;  run yinde search --json '因果关系';  cmp -s again "$stdout" || complain 'it differs'

it 'nothing found is exit code 1, and quiet on stdout';  run yinde search 'zzzzqqq';  expect_status 1;  expect_stdout_empty
it 'no colours when asked for none';                    run yinde search --color never '因果关系';  expect_stdout_lacks $'\e['

refuses 'an empty query'              2 'the query is empty'                 yinde search ''
refuses 'no query'                    2 'usage: yinde search QUERY'          yinde search
refuses 'no library yet'              1 "no database 'none.db' yet: " yinde search --db none.db x
refuses 'a limit that is no number'   2 'limit takes a whole number'         yinde search --limit ten x
it 'a quotation that is not closed is shown with its place';  run yinde search '"未闭';  expect_status 2;  expect_stderr_matches 'quotation is not closed'
it 'signs of SQL and of the query language do no harm'
for words in "'; DROP TABLE document; --" '*' '(((' 'NEAR(' 'AND' 'a:b:c' '^' '""' '-' '%_' $'\xff'; do
    run yinde search -- "$words"
    case "$status" in 0 | 1 | 2) ;; *) complain "exit code $status" ;; esac
done
expect_equal "$(documents "$YINDE_DB")" "$(find "$samples" -type f | wc -l)"
finish
