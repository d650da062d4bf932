#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# bad_input - damaged input ends in one clear line and the documented exit code, and nothing is lost.
. "$(dirname "$0")/lib.sh"

library=$work/library.db
run yinde ingest --db "$library" "$samples"
before=$(documents "$library")
unchanged() { expect_equal "$(documents "$library")" "$before"; }

printf '依《民法典》第1165条。\n' >good.txt
: >empty.txt
head -c 4096 /dev/zero | tr '\0' '\1' >binary.dat
printf '《民法典》\xff\xfe第1165条。\n' >invalid.txt
printf '依《民法典》第1165条。\xe6\xb3' >truncated.txt
mkfifo pipe
mkdir folder
printf '根据《刑法》第二百六十四条。\n' >folder/one.txt
mkdir folder/closed

# Files
refuses 'a missing file is named'                2 '^yinde: nowhere\.txt: .*[Nn]o such file'  yinde extract nowhere.txt
it 'a missing folder is named';  run yinde ingest --db "$library" nowhere/;  expect_status 2;  expect_stderr_line '^yinde: nowhere/: .*[Nn]o such file'
refuses 'a FIFO is no document, and is not waited for'  2 '^yinde: pipe: '  timeout 10 "$YINDE" extract pipe
refuses 'a device is no document'                2 '^yinde: /dev/zero: '                      timeout 10 "$YINDE" extract /dev/zero
refuses 'a binary file is refused'               2 '^yinde: binary\.dat: '                    yinde extract binary.dat
refuses 'a program is refused'                   2 '^yinde: .*: '                             yinde text "$YINDE"

refuses 'an empty file is no document'           2 '^yinde: empty\.txt: empty'                 yinde extract empty.txt

it 'an empty standard input is no document';     feed empty.txt yinde extract -;  expect_status 2;  expect_stderr_line '^yinde: -: empty'
it 'invalid UTF-8 does not stop the reading';    run yinde extract --json invalid.txt;  expect_status 0; expect_stdout_contains '第1165条'
it 'a truncated character at the end is read over';  run yinde extract --json truncated.txt;  expect_status 0; expect_stdout_contains '"cn/civil-code/art-1165"'
it 'a damaged file prints valid JSON all the same';  run yinde extract --json invalid.txt truncated.txt; expect_json

if [ "$(id -u)" -eq 0 ]; then
    skip_line 'files and folders without permission: the administrator may read everything'
else
    cp good.txt secret.txt
    chmod 000 secret.txt folder/closed
    refuses 'a file without permission is named'  2 '^yinde: secret\.txt: .*[Pp]ermission'  yinde extract secret.txt
    it 'a folder without permission is named, the rest is kept'
    run yinde ingest --db new.db folder;  expect_status 3;  expect_stderr_line 'closed.*[Pp]ermission'
    expect_equal "$(documents new.db)" 1
    chmod 700 folder/closed
fi

it 'one bad file among good ones: partly done, the good ones are kept'
run yinde ingest --db partly.db good.txt nowhere.txt binary.dat
expect_status 3
expect_stderr_matches '^yinde: nowhere\.txt: '
expect_stderr_matches '^yinde: binary\.dat: '
expect_equal "$(documents partly.db)" 1

it 'a line of 50 MB is read in time and bounded memory'
{ yes '甲方依《民法典》第1165条起诉' | head -n 1300000 | tr -d '\n'; echo; } >long.txt
run timeout 300 "$YINDE" text long.txt
expect_status 0
expect_stderr_empty
rm -f long.txt .stdout

# JSON Lines
printf '{"id":"a","text":"依《刑法》第二百六十四条。"}\n{"id":"b","text":\n{"id":"c","text":"依《民法典》第1165条。"}\n' >corpus.jsonl
it 'a bad line of JSON Lines is named by its number, the others are kept'
run yinde extract --json --input jsonl corpus.jsonl
expect_stderr_line '^yinde: corpus\.jsonl:2: '
expect_stdout_contains '"doc":"a"'
expect_stdout_contains '"doc":"c"'

# Databases
sqlite3 other.db 'CREATE TABLE photo (id)'
cp "$library" newer.db;      sqlite3 newer.db 'PRAGMA user_version = 999' >/dev/null
head -c 9000 "$library" >short.db
cp good.txt text.db
refuses 'a database that is not there'           1 "'nowhere\.db'"                       yinde check --db nowhere.db
refuses 'a database of another program'          2 "'other\.db' is another program's"   yinde check --db other.db
refuses 'is not written to either'               2 "'other\.db' is another program's"   yinde ingest --db other.db good.txt
refuses 'a text as database'                     2 "'text\.db' "                         yinde ingest --db text.db good.txt
refuses 'a database from a newer yinde'          4 "'newer\.db' is from a newer yinde"  yinde check --db newer.db
refuses 'is not written to either'               4 "'newer\.db' is from a newer yinde"  yinde ingest --db newer.db good.txt
refuses 'a truncated database'                   2 "'short\.db' "                        yinde check --db short.db
refuses 'a folder as database'                   2 "'folder'"                            yinde ingest --db folder good.txt
refuses 'a database in a folder that is a file'  2 'good\.txt'                           yinde ingest --db good.txt/new.db good.txt
it 'the other program keeps its table';  expect_equal "$(sqlite3 other.db 'SELECT name FROM sqlite_schema')" photo
it 'the text keeps its words';           expect_equal "$(cat text.db)" "$(cat good.txt)"

# The lock is held as long as the FIFO is open: no clock is asked.
locked=$work/locked.db
cp "$library" "$locked"
mkfifo orders answers
sqlite3 "$locked" <orders >answers 2>/dev/null &
exec 7>orders 8<answers
printf 'BEGIN IMMEDIATE;\nSELECT 1;\n' >&7
read -r _ <&8
refuses 'a database in use by another writer'    4 "'.*locked\.db' is in use"            yinde ingest --db "$locked" good.txt
printf 'ROLLBACK;\n.quit\n' >&7
exec 7>&- 8<&-
wait
it 'is used again when it is free';  run yinde ingest --db "$locked" good.txt;  expect_status 0

# Words
refuses 'an unknown command suggests the nearest'    2 "no command 'ingset' \(did you mean 'ingest'"   yinde ingset x
refuses 'an unknown command far from all'            2 "no command 'zzzzzzz' \('yinde --help'"         yinde zzzzzzz
refuses 'an unknown option suggests the nearest'     2 "unknown option '--jsno' \(did you mean --json" yinde extract --jsno good.txt
refuses 'an unknown letter'                          2 "unknown option '-Z'"                           yinde extract -Z good.txt
refuses 'an option without its value'                2 'option --db needs a value'                     yinde ingest good.txt --db
refuses 'a value for a flag'                         2 'option --json takes no value'                  yinde extract --json=yes good.txt
refuses 'a number that is none'                      2 "jobs takes a whole number.*'many'"             yinde ingest --jobs many good.txt
refuses 'a number with a tail'                       2 "jobs takes a whole number.*'2x'"               yinde ingest --jobs 2x good.txt
refuses 'a number out of range'                      2 "jobs takes a whole number.*'9999999999999999999999'"  yinde ingest --jobs 9999999999999999999999 good.txt
refuses 'a color that is none'                       2 '--color is auto, always or never'              yinde extract --color red good.txt
refuses 'an input format that is none'               2 'auto, jsonl, text, markdown or html'                                             yinde extract --input docx9 good.txt
refuses 'a command without its words'                2 'usage: yinde ingest PATH'                      yinde ingest
it 'after -- a dash begins a name';  cp good.txt ./-dash.txt;  run yinde extract --json -- -dash.txt;  expect_status 0;  expect_stdout_contains 'art-1165'

it 'no command at all prints the overview on stderr';  run yinde;  expect_status 2;  expect_stdout_empty;  expect_stderr_matches '^usage: yinde'

it 'nothing of the library was lost by any of this';  unchanged
finish
