#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# links - what cites an authority, a doctrine and its sources, the reference data.
. "$(dirname "$0")/lib.sh"

cat >first.txt <<'END'
依据《民法典》第一千二百零二条至第一千二百零七条，产品责任不以过错为要件。
客观归责理论由罗克辛教授提出，立足于风险社会[1]。条件说与客观归责理论不同。
END
cat >second.txt <<'END'
依据《刑法》第二百八十五条第二款，构成非法获取计算机信息系统数据罪。
END
cat >docket.txt <<'END'
法院在（2018）京0491民初239号判决中认为，软件自动生成的报告不构成作品。
END
export YINDE_DB="$work/library.db"
run yinde ingest --quiet first.txt second.txt docket.txt

answers 'a provision as people write it is found' 'second.txt.*cn/criminal-law/art-285/para-2' yinde cite 刑法第285条第二款
answers 'words need no quotes' 'second.txt' yinde cite 刑法 285 条 第二款
answers 'an English name finds the Chinese text' 'second.txt' yinde cite 'Criminal Law 285(2)'
answers 'a judgment known by name is found where only its number stands' 'docket.txt' yinde cite 'Feilin v. Baidu'
answers 'v or v.: the case is the same' 'case/getty-images-v-stability-ai' yinde authority show 'Getty Images v Stability AI'
answers 'an article inside a range is cited' 'first.txt' yinde cite 民法典第1205条

it 'JSON has its documented keys'
run yinde cite --json cn/criminal-law
expect_status 0
expect_json
expect_equal "$(jq -c '[.doc, .id]' "$stdout")" '["second.txt","cn/criminal-law/art-285/para-2"]'
expect_equal "$(jq -c 'keys - ["date","note"]' "$stdout")" '["doc","end","id","score","section","snippet","start","title"]'

it 'start and end are the bytes of the sentence'
start=$(jq .start "$stdout") end=$(jq .end "$stdout")
expect_equal "$(tail -c +$((start + 1)) second.txt | head -c $((end - start)))" "$(jq -r .snippet "$stdout")"

it 'nothing found ends with 1'
run yinde cite 民法典第1条
expect_status 1
expect_stdout_empty

refuses 'words that name nothing are answered with what is near' 1 'objective-imputation' yinde cite 客观规责理论
refuses 'an unknown kind is a mistake' 2 'paper, judgment' yinde cite --kind novel 刑法
refuses 'years are years' 2 '2018\.\.2022' yinde cite --year soon 刑法

it 'a doctrine has one JSON object'
run yinde doctrine --json 客观归责
expect_status 0
expect_equal "$(jq -c '[.id, .label.en]' "$stdout")" '["doctrine/objective-imputation","objective imputation"]'
expect_equal "$(jq -c '.links[] | select(.kind == "refmark") | [.id, .evidence[0].doc]' "$stdout")" '["ref/1","first.txt"]'
expect_equal "$(jq -r '.links[] | select(.id == "scholar/claus-roxin").relation' "$stdout")" 'proposed by'

answers 'a doctrine is found by its English name' 'doctrine/risk-society' yinde doctrine 'objective imputation'
answers 'a doctrine is found by its slug' 'proposed by' yinde doctrine objective-imputation
refuses 'a law is no doctrine' 1 'is no doctrine' yinde doctrine 民法典

it 'a doctrine that no document names ends with 1'
run yinde doctrine 公有领域
expect_status 1

answers 'authorities are listed by a part of their names' '^cn/civil-code' yinde authority list --kind statute 'civil code'
answers 'the facts of an authority are shown' 'last article +1260' yinde authority show 民法典
answers 'facts need no database' 'promulgated +2020-05-28' env -u YINDE_DB "$YINDE" authority show 民法典

it 'an authority says how often it is cited'
run yinde authority show --json 刑法
expect_equal "$(jq -c .cited "$stdout")" '{"sentences":1,"documents":1}'

finish
