#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# help - every command explains itself.
. "$(dirname "$0")/lib.sh"

answers 'the overview lists the commands'       '^  ingest +'                yinde --help
answers 'help is a word too'                    '^usage: yinde '             yinde help
answers 'the version'                           '^yinde [0-9]+\.[0-9]+\.[0-9]+'  yinde --version

commands=$("$YINDE" --help | sed -n 's/^  \([a-z]\{1,\}\)  .*/\1/p')
it 'the overview names commands';  [ "$(wc -w <<<"$commands")" -ge 5 ] || complain "only: $commands"

for command in $commands; do
    answers "$command -h has a usage line"             "^usage: yinde $command"     yinde "$command" -h
    answers "$command -h shows an example"             "^  .*yinde $command"        yinde "$command" -h
    answers "$command --help documents the options"    '^  --json '                 yinde "$command" --help
    answers "$command --help documents the exit codes" '^exit codes: 0 '            yinde "$command" --help
    answers "help $command is $command --help"         '^exit codes: 0 '            yinde help "$command"
    it "$command -h is short";  run yinde "$command" -h;  [ "$(wc -l <"$stdout")" -le 24 ] || complain "longer than a screen"
    it "$command --help fits a terminal";  run yinde "$command" --help;  [ "$(wc -L <"$stdout")" -le 120 ] || complain "a line is longer than 120"
done
finish
