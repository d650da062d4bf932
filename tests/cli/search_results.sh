#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# search_results - ranked passages from the samples: text and JSON, pages, facets, errors that point.
. "$(dirname "$0")/lib.sh"

export YINDE_DB=$work/library.db
yinde ingest --quiet "$samples" >/dev/null 2>&1

answers 'words find passages'                      'product-liability-ai-zh'      yinde search -q 产品责任
answers 'a doctrine is found in the other language' 'objective-imputation-zh'     yinde search -q 'objective imputation'
answers 'matches are marked'                       '\*\*'                         yinde search -q 缺陷
answers 'in color on demand'                       $'\033'                        yinde search -q --color always 缺陷
answers 'words after -- are the query'             '.'                            yinde search -q -- 缺陷
refuses 'nothing found'              1 '^yinde: nothing found$'                   yinde search 不存在的词语组合甲乙丙丁
refuses 'no database'                1 "no database"                              yinde search --db nowhere.db 缺陷
refuses 'an offset that is no number' 2 '--offset takes a whole number'           yinde search --offset x 缺陷

it 'an error points at its place'
run yinde search '缺陷 AND (责任'
expect_status 2
expect_stdout_empty
expect_stderr_matches 'this parenthesis is not closed'
expect_stderr_matches '^ {11}\^$'

it 'JSON has its keys'
run yinde search --json -q 缺陷
expect_status 0
expect_json
jq -es 'all(.[]; has("doc") and has("title") and has("section") and has("score") and has("snippet")
    and has("start") and has("end") and .start < .end)' "$stdout" >/dev/null || complain 'a key is missing'

it 'start and end are bytes of the file'
run yinde search --json -q --limit 1 '“产品责任” in:product-liability-ai-zh.md'
start=$(jq .start "$stdout") end=$(jq .end "$stdout")
head -c "$end" "$samples/papers/product-liability-ai-zh.md" | tail -c +$((start + 1)) >slice
grep -qF 产品责任 slice || complain 'the slice lacks the words'

it 'scores fall within a section'
run yinde search --json -q --limit 50 '“责任”'
expect_equal "$(jq -s length "$stdout")" "$(jq -s '[.[] | [.doc, .start]] | unique | length' "$stdout")"

it 'pages are parts of one order'
run yinde search --json -q --limit 6 责任
cp "$stdout" whole
run yinde search --json -q --limit 3 --offset 3 责任
expect_equal "$(cat "$stdout")" "$(tail -n +4 whole)"

it 'facets count'
run yinde search --json -q --limit 0 --facets 责任
expect_equal "$(jq -s '[.[] | select(.facet == "kind")] | length > 1' "$stdout")" true

it 'filters choose, as options and in the query'
run yinde search --json -q --limit 50 --kind judgment 责任
expect_stdout_contains judgments/
expect_stdout_lacks papers/
cp "$stdout" by_option
run yinde search --json -q --limit 50 '责任 kind:judgment'
expect_equal "$(jq -r .doc "$stdout" | sort -u)" "$(jq -r .doc by_option | sort -u)"

it 'too little is filled up, and a note says so'
run yinde search '超导磁悬浮 产品责任'
expect_status 0
expect_stderr_matches 'hold some of them'

finish
