#!/usr/bin/env bash
# ryaml 0.5.1 refuses a YAML document that holds an integer from 2^64 on, or below -2^63.
#
# YAML 1.2 sets no bound on `tag:yaml.org,2002:int`, and a bound such as `maximum: 18446744073709551616` (one past uint64) is
# an ordinary line of an OpenAPI document. PyYAML 6.0.3 gives Python's own int. ryaml gives no value and no float: it raises
# InvalidYamlError, whose words name Rust's types (`invalid type: integer … as u128, expected any`).
# A reader that takes ryaml for its speed needs another one to fall back on.
#
# Seen with Python 3.11, ryaml 0.5.1, PyYAML 6.0.3: the output below.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check ryaml==0.5.1 PyYAML==6.0.3
seen=$("$folder/venv/bin/python" - <<'PROGRAM'
import ryaml
import yaml


def read(load, text):
    try:
        return load(text)["maximum"]
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for number in (2**64 - 1, 2**64, -(2**63), -(2**63) - 1):
    text = f"maximum: {number}"
    print(read(ryaml.loads, text), "|", read(yaml.safe_load, text))
PROGRAM
)
expected='18446744073709551615 | 18446744073709551615
InvalidYamlError: maximum: invalid type: integer `18446744073709551616` as u128, expected any YAML value at line 1 column 10 | 18446744073709551616
-9223372036854775808 | -9223372036854775808
InvalidYamlError: maximum: invalid type: integer `-9223372036854775809` as i128, expected any YAML value at line 1 column 10 | -9223372036854775809'
printf 'ryaml | PyYAML\n%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "this has changed; expected:"; echo "$expected"; exit 1; }
