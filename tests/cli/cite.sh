#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# cite - who cites a provision, and what a doctrine rests on: as people write it, in either language.
. "$(dirname "$0")/lib.sh"

export YINDE_DB=$work/library.db
run yinde ingest "$samples"

# ids: the ids of the answers, each once.
ids() { jq -r .id "$stdout" | sort -u; }

it 'a provision in Chinese numerals and in digits is the same'
run yinde cite --json --limit 100 '刑法第285条第二款';  expect_status 0;  expect_json;  cp "$stdout" first
run yinde cite --json --limit 100 '《刑法》第二百八十五条第二款';  cmp -s first "$stdout" || complain 'the answers differ'
it 'and in English';      run yinde cite --json --limit 100 'Criminal Law art. 285(2)';      cmp -s first "$stdout" || complain 'the answers differ'
it 'and as an id';        run yinde cite --json --limit 100 cn/criminal-law/art-285/para-2;  cmp -s first "$stdout" || complain 'the answers differ'
it 'papers of both languages cite it';  expect_equal "$(jq -r .doc first | sort -u | grep -c 'papers/.*-\(zh\|en\)')" 2

it 'an answer has the documented keys, and the quoted words are where it says'
expect_equal "$(jq -r 'has("doc") and has("title") and has("section") and has("score") and has("snippet") and has("start") and has("end") and has("id")' first | sort -u)" true

it 'a case is cited by its docket number';  run yinde cite --json '（2022）浙0192刑初90002号';  expect_status 0;  expect_stdout_contains '90002'
it 'with brackets of either width';         cp "$stdout" first;  run yinde cite --json '(2022)浙0192刑初90002号';  cmp -s first "$stdout" || complain 'the answers differ'

it 'a doctrine by its Chinese name, its English name, its slug and its id'
run yinde doctrine --json '客观归责';                       expect_status 0;  expect_json;  cp "$stdout" first
for name in 'objective imputation' objective-imputation doctrine/objective-imputation 客观归责理论; do
    run yinde doctrine --json "$name";  cmp -s first "$stdout" || complain "the answers differ: $name"
done
it 'it has a label in both languages';  expect_equal "$(jq -r '.label | has("zh") and has("en")' first)" true
it 'each link has evidence';            expect_equal "$(jq '[.links[].evidence | length > 0] | all' first)" true
it 'it knows scholars and provisions';  expect_equal "$(jq -r '[.links[].kind] | (index("scholar") != null) and (index("statute") != null)' first)" true

refuses 'a name of nothing'    1 "'nonsense' names no authority"  yinde cite nonsense
refuses 'a doctrine unknown'   1 "'nonsense'"                     yinde doctrine nonsense
refuses 'no target'            2 'usage: yinde cite'              yinde cite
it 'an article that nobody cites: nothing found';  run yinde cite '民法典第3条';  expect_status 1;  expect_stdout_empty
answers 'what is known of a law'       '^  last article +[0-9]+'         yinde authority show 刑法
it 'as JSON too';  run yinde authority show --json 刑法;  expect_json
finish
