#!/usr/bin/env bash
# ryaml 0.5.1 makes a mapping of a node with a tag that it doesn't know: the tag becomes a key.
#
# `!secret name` (a local tag, YAML 1.2.2, section 6.9.1) is read as {"!secret": "name"}: a text has become an object, without an
# error. PyYAML's safe loader raises ConstructorError. A tag of YAML's own schema that ryaml doesn't serve (`!!binary`) goes the other
# way: it is dropped, and the base64 text stays.
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
        return load(text)
    except Exception as error:
        return type(error).__name__


for text in ("key: !secret name", "key: !secret [1, 2]", "key: !!binary aGk="):
    print(read(ryaml.loads, text), "|", read(yaml.safe_load, text))
PROGRAM
)
expected="{'key': {'!secret': 'name'}} | ConstructorError
{'key': {'!secret': [1, 2]}} | ConstructorError
{'key': 'aGk='} | {'key': b'hi'}"
printf 'ryaml | PyYAML\n%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "this has changed; expected:"; echo "$expected"; exit 1; }
