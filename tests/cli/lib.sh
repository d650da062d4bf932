# SPDX-License-Identifier: GPL-3.0-or-later
# lib.sh - a small harness for tests of the command. Sourced by each test file.
#
# A test file is a list of behaviours, one a line:
#
#     it "a missing file is named"   && run yinde extract nowhere.txt && expect_status 2
#
# Each file runs in a temporary folder of its own, with no locale, no home and no database
# but the ones that it makes. YINDE names the program under test.
# shellcheck shell=bash disable=SC2034
set -u
export LC_ALL=C.UTF-8 TZ=UTC NO_COLOR=1
unset YINDE_DB XDG_DATA_HOME

: "${YINDE:?YINDE must name the program under test}"
tests=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
samples=$(cd "$tests/../corpus/samples" && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/yinde-test.XXXXXX")
export HOME="$work/home"
mkdir "$HOME"
cd "$work" || exit 2
trap 'chmod -R u+rwX "$work" 2>/dev/null; rm -rf "$work"' EXIT

behaviour="(nothing yet)"
behaviour_count=0
failure_count=0

yinde() { "$YINDE" "$@"; }

# it WORDS: names the behaviour that the rest of the line tests.
it() { behaviour=$1 behaviour_count=$((behaviour_count + 1)); }

# run COMMAND...: runs it, keeps $status, $stdout and $stderr (names of files). Never fails.
run() {
    stdout=$work/.stdout stderr=$work/.stderr
    "$@" >"$stdout" 2>"$stderr" </dev/null
    status=$?
    command_line="$*"
    return 0
}

# feed FILE COMMAND...: the same with FILE as standard input.
feed() {
    local input=$1
    shift
    stdout=$work/.stdout stderr=$work/.stderr
    "$@" >"$stdout" 2>"$stderr" <"$input"
    status=$?
    command_line="$* < $input"
    return 0
}

# complain WORDS: records a failure of the behaviour at hand, with what the command said.
complain() {
    failure_count=$((failure_count + 1))
    {
        printf 'NOT: %s\n  %s\n  $ %s\n' "$behaviour" "$1" "${command_line:-}"
        sed 's/^/  stdout: /' "$stdout" | head -n 8 | cut -c 1-200
        sed 's/^/  stderr: /' "$stderr" | head -n 8 | cut -c 1-200
    } >&2
    return 0
}

expect_status() { [ "$status" -eq "$1" ] || complain "exit code $status instead of $1"; }

expect_stdout_contains() { grep -qF -- "$1" "$stdout" || complain "stdout lacks: $1"; }

expect_stdout_matches() { grep -qE -- "$1" "$stdout" || complain "no line of stdout matches: $1"; }

expect_stdout_lacks() { ! grep -qF -- "$1" "$stdout" || complain "stdout has: $1"; }

expect_stdout_empty() { [ ! -s "$stdout" ] || complain "stdout is not empty"; }

expect_stderr_empty() { [ ! -s "$stderr" ] || complain "stderr is not empty"; }

# expect_stderr_line REGEX: stderr is one line, and it matches.
expect_stderr_line() {
    [ "$(wc -l <"$stderr")" -eq 1 ] || complain "stderr is not one line"
    grep -qE -- "$1" "$stderr" || complain "stderr does not match: $1"
}

# expect_stderr_matches REGEX: one of its lines does.
expect_stderr_matches() { grep -qE -- "$1" "$stderr" || complain "no line of stderr matches: $1"; }

# expect_json: every line of stdout is a JSON object.
expect_json() {
    jq -es 'length > 0 and all(.[]; type == "object")' "$stdout" >/dev/null 2>&1 || complain "stdout is not JSON objects"
}

# expect_equal A B: two words that must be the same.
expect_equal() { [ "$1" = "$2" ] || complain "'$1' is not '$2'"; }

# documents DATABASE: how many documents it holds, whole ones.
documents() { sqlite3 "$1" 'SELECT count(*) FROM document JOIN document_text ON document_id = id'; }

# refuses WORDS STATUS REGEX COMMAND...: the command ends with the status and one clear line on stderr, nothing on stdout.
refuses() {
    it "$1"
    local code=$2 line=$3
    shift 3
    run "$@"
    expect_status "$code"
    expect_stdout_empty
    expect_stderr_line "$line"
}

# answers WORDS REGEX COMMAND...: the command succeeds, without complaint, and a line of stdout matches.
answers() {
    it "$1"
    local line=$2
    shift 2
    run "$@"
    expect_status 0
    expect_stderr_empty
    expect_stdout_matches "$line"
}

skip_line() { echo "left out: $1"; }

# finish: the last line of every test file.
finish() {
    if [ "$failure_count" -gt 0 ]; then
        echo "$failure_count of $behaviour_count behaviours failed" >&2
        exit 1
    fi
    echo "$behaviour_count behaviours"
}
