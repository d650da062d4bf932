#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# graph - the citation graph in its formats.
. "$(dirname "$0")/lib.sh"

printf '依据《民法典》第一千二百零二条，应当赔偿。罗克辛教授提出了客观归责理论。\n' >'a & <b>.txt'
export YINDE_DB="$work/library.db"
run yinde ingest --quiet 'a & <b>.txt'

for format in graphml gexf; do
    it "$format is well-formed and goes to standard output"
    run yinde graph --quiet --format "$format"
    expect_status 0
    expect_stderr_empty
    xmllint --noout --nonet "$stdout" 2>/dev/null || complain "$format is not well-formed"
    expect_stdout_contains 'cn/civil-code/art-1202'
    expect_stdout_contains 'a &amp; &lt;b&gt;.txt'
done

it 'the same database gives the same file'
run yinde graph --format gexf -o one.gexf
run yinde graph --format gexf -o two.gexf
cmp -s one.gexf two.gexf || complain 'two graphs differ'

it 'CSV is a pair of files for Gephi'
run yinde graph --format csv -o base
expect_status 0
expect_equal "$(head -n 1 base-nodes.csv | tr -d '\r')" 'Id,Label,Kind,Year,Cited'
expect_equal "$(head -n 1 base-edges.csv | tr -d '\r')" 'Source,Target,Type,Id,Label,Weight'

it 'a law is one node at the level of laws'
run yinde graph --quiet --format csv --level law
expect_stdout_contains '"cn/civil-code",Directed'

it 'an ego is a name as people write it'
run yinde graph --quiet --format csv --ego 客观归责
expect_status 0
expect_stdout_contains 'doctrine/objective-imputation'
expect_stdout_lacks 'civil-code'

refuses 'an ego that is no node is not found' 1 'no node' yinde graph --ego 盗窃罪
refuses 'a format that does not exist is answered with those that do' 2 'graphml, gexf, csv' yinde graph --format doc
refuses 'a folder that does not exist is named' 2 'nowhere' yinde graph -o nowhere/graph.graphml

finish
