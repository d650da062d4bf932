#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# hostile - what must not break yinde: texts made to take for ever, full disks, other writers, read-only files.
. "$(dirname "$0")/lib.sh"

# repeat BYTES WORDS: the words again and again.
repeat() { yes "$2" | tr -d '\n' | head -c "$1"; }

# Work that grows with the square of a paragraph takes minutes here, and else a second.
patterns=(罪 案 1 《 第一条、 前款 '[1]' '（（' 以下简称 'v. v. ' '§ ')
for pattern in "${patterns[@]}"; do
    repeat 393216 "$pattern" >pattern.txt
    it "a text of nothing but $pattern is read in time"
    run timeout 20 "$YINDE" extract pattern.txt
    expect_status 0
done
{ repeat 36000 客观归责理论; repeat 30000 'Professor '; } >people.txt
it 'theories and people in one endless sentence are read in time'
run timeout 20 "$YINDE" extract people.txt
expect_status 0

seq -f '依照《民法典》第%g条，被告承担责任。' 20000 >long.txt
it 'a file that may not grow is an error of one line, and the database stays whole'
run bash -c 'ulimit -f 500; exec "$0" ingest --quiet --db full.db long.txt' "$YINDE"
expect_status 2
expect_stderr_line "cannot write 'full.db'"
[ ! -s full.db ] || answers 'the database of a full disk is whole' 'whole|nothing' yinde check --db full.db

answers 'a database is made' 'stored' yinde ingest --db library.db "$samples/papers"
{ echo 'BEGIN IMMEDIATE;'; echo '.print begun'; sleep 4; } | sqlite3 library.db >begun &
while [ ! -s begun ] && kill -0 $! 2>/dev/null; do :; done
refuses 'a second writer is told so' 4 'in use by another program' yinde ingest --db library.db "$samples/statutes"
wait

mkdir shelf
mv library.db shelf/
chmod 444 shelf/library.db
chmod 555 shelf
chmod 755 "$work"
other=()
[ ! -w shelf/library.db ] || other=(setpriv --reuid 65534 --clear-groups)
# The other user must reach the program and what it reads: a checkout below /root is closed to it.
if "${other[@]}" "$YINDE" authority show cn/civil-code >/dev/null 2>&1 && "${other[@]}" test -r "$samples/statutes"; then
    it 'a database in a folder that cannot be written is searched'
    run "${other[@]}" "$YINDE" search --db shelf/library.db 责任
    expect_status 0
    refuses 'but not written' 2 'cannot write' "${other[@]}" "$YINDE" ingest --db shelf/library.db "$samples/statutes"
else
    skip_line 'a read-only database: this user may write everything, and no other reaches the program'
fi
finish
