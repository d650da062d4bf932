#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# documents - list, show, stats and remove: the documents of a database.
. "$(dirname "$0")/lib.sh"

export YINDE_DB=$work/library.db
yinde ingest --quiet "$samples" >/dev/null 2>&1
count=$(documents "$YINDE_DB")
paper=papers/product-liability-ai-zh.md

answers 'list names documents'            "^$paper"                       yinde list
answers 'list chooses by kind'            '^judgments/'                   yinde list --kind judgment
refuses 'list knows its kinds'   2 'paper, judgment, statute or other'    yinde list --kind novel
refuses 'list knows its orders'  2 'name, year, title or kind'            yinde list --sort weight
refuses 'list knows years'       2 '2019..2024'                           yinde list --year 19

it 'list prints JSON, one document a line'
run yinde list --json --limit 100
expect_json
expect_equal "$(jq -s length "$stdout")" "$count"

it 'list gives pages'
run yinde list --limit 2 --offset 1
expect_equal "$(wc -l <"$stdout")" 2

answers 'show prints what is known'       'kind +paper'                   yinde show "$paper"
answers 'the end of a name is enough'     "^$paper"                       yinde show product-liability-ai-zh.md
answers 'show prints a section'           '.'                             yinde show "$paper" --text
answers 'show prints mentions'            'statute'                       yinde show "$paper" --mentions
refuses 'a name that fits several'  2 'fits [0-9]+ documents'             yinde show papers/
refuses 'a name that fits none'     1 "the nearest are"                   yinde show papers/product-liabilty.md
refuses 'a section that is not there' 1 "has no section '99'"             yinde show "$paper" --section 99

it 'a section is shown with those below it'
run yinde show "$paper" --json
section=$(jq -rs '[.[] | select(.level == 1)][0].section' "$stdout")
run yinde show "$paper" --section "$section" --json
expect_status 0
expect_json

it 'nothing is below an abstract'
run yinde show "$paper" --section 摘要 --json
expect_equal "$(jq -rs '[.[].section] | unique | join(" ")' "$stdout")" 摘要

it 'a mention is the slice of its file'
run yinde show "$paper" --mentions --json
start=$(jq -s '[.[] | select(.kind == "statute")][0].start' "$stdout")
end=$(jq -s '[.[] | select(.kind == "statute")][0].end' "$stdout")
text=$(jq -rs '[.[] | select(.kind == "statute")][0].text' "$stdout")
expect_equal "$(head -c "$end" "$samples/$paper" | tail -c +$((start + 1)))" "$text"

answers 'stats count'                     "^documents +$count\$"          yinde stats
it 'stats print JSON'
run yinde stats --json
expect_equal "$(jq -s '.[] | select(.what == "documents" and .kind == null).count' "$stdout")" "$count"

refuses 'remove does not remove unasked'  2 'add --yes'                   yinde remove "$paper"
it 'and nothing is gone';  expect_equal "$(documents "$YINDE_DB")" "$count"
refuses 'remove removes all or none'      1 "no document 'nothing'"       yinde remove --yes "$paper" nothing
it 'nothing is gone';  expect_equal "$(documents "$YINDE_DB")" "$count"
answers 'remove removes'                  "$paper"                        yinde remove --yes "$paper" product-liability-ai-zh.md
it 'one is gone';  expect_equal "$(documents "$YINDE_DB")" "$((count - 1))"
answers 'the database is whole'           'whole'                         yinde check
it 'its file stays';  [ -f "$samples/$paper" ] || complain 'the file is gone'
it 'its passages are not found';  run yinde search -q --json --limit 100 产品责任;  expect_stdout_lacks "$paper"

finish
