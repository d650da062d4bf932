#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# library - what the database holds: list, show, stats, remove, and the graph of it.
. "$(dirname "$0")/lib.sh"

export YINDE_DB=$work/library.db
run yinde ingest "$samples"
count=$(find "$samples" -type f | wc -l)
paper=papers/causation-two-systems-en.txt

it 'every document is listed';            run yinde list --json --limit 100;  expect_status 0;  expect_json;  expect_equal "$(wc -l <"$stdout")" "$count"
it 'the names are unique';                expect_equal "$(jq -r .doc "$stdout" | sort -u | wc -l)" "$count"
it 'judgments only';                      run yinde list --json --kind judgment;  expect_equal "$(jq -r .kind "$stdout" | sort -u)" judgment
answers 'stats counts the documents'      "^documents +$count$"                 yinde stats
it 'as JSON too';                         run yinde stats --json;  expect_json

answers 'show has the title'              'title +CAUSATION IN TWO SYSTEMS'     yinde show "$paper"
answers 'a section by its number'         'Article 287-2'                       yinde show "$paper" --section 2.2
it 'the mentions are those of extract'
run yinde show "$paper" --mentions --json
expect_json
expect_equal "$(jq -r 'select(.kind == "statute").id' "$stdout" | sort | uniq -c | sort | head -n 3)" \
    "$("$YINDE" extract --json "$samples/$paper" | jq -r 'select(.kind == "statute").id' | sort | uniq -c | sort | head -n 3)"
refuses 'a document that is not there'    1 "no document 'nope'"                yinde show nope

for format in graphml gexf; do
    it "$format is well-formed XML";      run yinde graph --format $format;  expect_status 0;  cp "$stdout" graph.xml
    ! command -v xmllint >/dev/null || run xmllint --noout --nonet graph.xml;  expect_status 0
done
it 'the same graph twice';                run yinde graph;  cp "$stdout" again;  run yinde graph;  cmp -s again "$stdout" || complain 'it differs'
it 'a graph file is written';             run yinde graph --format gexf -o citations.gexf;  expect_status 0;  [ -s citations.gexf ] || complain 'no file'
it 'CSV is two files';                    run yinde graph --format csv -o papers;  expect_status 0;  [ -s papers-nodes.csv ] && [ -s papers-edges.csv ] || complain 'not both'
it 'every edge of the CSV ends in a node'
expect_equal "$(python3 - <<'END'
import csv
nodes = {row["Id"] for row in csv.DictReader(open("papers-nodes.csv", encoding="utf-8"))}
edges = list(csv.DictReader(open("papers-edges.csv", encoding="utf-8")))
print(bool(edges) and all(edge["Source"] in nodes and edge["Target"] in nodes for edge in edges))
END
)" True
refuses 'a format that is none'           2 'dot9'                              yinde graph --format dot9
refuses 'a graph into no folder'          2 'nowhere'                           yinde graph -o nowhere/graph.xml

refuses 'remove asks, and nobody answers' 2 'yes'                               yinde remove "$paper"
it 'nothing was removed';                 expect_equal "$(documents "$YINDE_DB")" "$count"
it 'remove --yes removes one';            run yinde remove --yes "$paper";  expect_status 0;  expect_equal "$(documents "$YINDE_DB")" "$((count - 1))"
answers 'the database is whole'           'whole'                               yinde check
it 'all are removed or none';             run yinde remove --yes README.md nope;  expect_status 1;  expect_equal "$(documents "$YINDE_DB")" "$((count - 1))"
it 'the file stays where it was';         [ -f "$samples/$paper" ] || complain 'it is gone'
finish
