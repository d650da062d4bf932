#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# extract - one file to mentions and to reading text, without a database.
. "$(dirname "$0")/lib.sh"

cat >page.txt <<'END'
依据《民法典》第一千一百六十五条第一款，行为人因过错侵害他人民事权益造成损害的，应当承担侵权责任。
END
cat >corpus.jsonl <<'END'
{"id":"first","text":"依《刑法》第二百六十四条，构成盗窃罪。"}
{"id":"second","text":"依《民法典》第1165条。"}
END

# ids FILE: the ids of the mentions, one a line.
ids() { jq -r 'select(.id != null).id' "$1"; }

it 'a mention has the keys of its kind'
run yinde extract --json page.txt
expect_status 0
expect_stderr_empty
expect_json
expect_stdout_contains '"kind":"statute"'
expect_stdout_contains '"id":"cn/civil-code/art-1165/para-1"'
expect_stdout_contains '"law":"中华人民共和国民法典"'
expect_equal "$(jq -c 'select(.kind == "statute") | [.article, .article_suffix, .paragraph, .item]' "$stdout")" '[1165,null,1,null]'

it 'start and end are the bytes of the file'
span=$(jq -r 'select(.kind == "statute") | "\(.start) \(.end)"' "$stdout")
words=$(jq -r 'select(.kind == "statute").text' "$stdout")
start=${span% *} end=${span#* }
expect_equal "$(tail -c +$((${start:-0} + 1)) page.txt | head -c $((${end:-0} - ${start:-0})))" "${words:-nothing}"

it 'mentions come in the order of the text'
run yinde extract --json "$samples/papers/objective-imputation-zh.txt"
expect_equal "$(jq -s 'map(.start) == (map(.start) | sort)' "$stdout")" true

it 'standard input is read under the name -'
feed page.txt yinde extract --json -
expect_stdout_contains 'cn/civil-code/art-1165'

it 'text for people has one mention a line'
run yinde extract page.txt
expect_status 0
expect_stdout_contains 'cn/civil-code/art-1165/para-1'

it 'JSON Lines: each row names its document'
run yinde extract --json --input jsonl corpus.jsonl
expect_status 0
expect_equal "$(jq -r 'select(.kind == "statute") | "\(.doc) \(.id)"' "$stdout" | tr '\n' ' ')" \
    'first cn/criminal-law/art-264 second cn/civil-code/art-1165 '

it 'every sample is read without complaint'
for sample in "$samples"/papers/* "$samples"/judgments/* "$samples"/statutes/*; do
    run yinde extract --json "$sample"
    expect_status 0
    expect_stderr_empty
    expect_json
done

it 'the reading text has no line breaks inside a sentence'
run yinde text "$tests/documents/hard-wrapped-pdf-text/input.txt"
expect_stdout_contains '《民法典》第一千一百七十条规定，能够确定具体侵权人的，由侵权人承担责任；'

it 'a reader that closes the pipe is no error'
yes '依《民法典》第1165条。' | head -n 20000 >many.txt
("$YINDE" extract many.txt; echo $? >code) 2>complaint | head -n 1 >/dev/null
[ ! -s complaint ] || complain "it said: $(head -n 1 complaint)"
finish
