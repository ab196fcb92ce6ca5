#!/usr/bin/env bash
# rstr 3.2.2 writes out what a lookahead only looks at, so that its samples don't match their own pattern.
#
# `rstr.xeger` gives a text for a regular expression. For `^(?=.*\d)[a-z0-9]{4}$` (four letters or digits, one of them a digit: the usual
# form of a password rule in OpenAPI documents) it prints a sample of `.*\d`, then four characters more. Every sample is longer than four.
# Without the lookahead, every sample matches.
#
# Seen with Python 3.11, rstr 3.2.2: 0 of 200 samples match with the lookahead, 200 of 200 without.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check rstr==3.2.2
seen=$("$folder/venv/bin/python" - <<'PROGRAM'
import random
import re

import rstr

made = rstr.Rstr(random.Random(1))
for pattern in (r"^(?=.*\d)[a-z0-9]{4}$", r"^[a-z0-9]{4}$"):
    print(sum(re.fullmatch(pattern, made.xeger(pattern)) is not None for _ in range(200)), pattern)
PROGRAM
)
expected='0 ^(?=.*\d)[a-z0-9]{4}$
200 ^[a-z0-9]{4}$'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "this has changed; expected:"; echo "$expected"; exit 1; }
