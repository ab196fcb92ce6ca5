#!/usr/bin/env bash
# A wheel that hatchling 1.33.0 builds is refused by twine 6.2.0, though both are used with their defaults.
#
# hatchling 1.33 writes Metadata-Version 2.5 into every wheel, also where the project uses nothing that is new in it. `twine check` 6.2.0
# ends with "'2.5' is not a valid metadata version". A project that says `hatchling>=1.27` in its build requirements and pins twine below 7
# stops releasing on the day hatchling 1.33 is installed, with no change of its own.
#
# Seen with Python 3.11, hatchling 1.33.0, twine 6.2.0, packaging 26.4, build 1.6.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check hatchling==1.33.0 twine==6.2.0 packaging==26.4 build==1.6.1
mkdir -p "$folder/tiny/src/tiny"
touch "$folder/tiny/src/tiny/__init__.py"
cat >"$folder/tiny/pyproject.toml" <<'SETTINGS'
[build-system]
requires = ["hatchling>=1.27"]
build-backend = "hatchling.build"

[project]
name = "tiny"
version = "1"

[tool.hatch.build.targets.wheel]
packages = ["src/tiny"]
SETTINGS
"$folder/venv/bin/python" -m build --no-isolation --wheel "$folder/tiny" >/dev/null
metadata=$(unzip -p "$folder"/tiny/dist/*.whl '*/METADATA' | head -n 1)
said=$(COLUMNS=200 NO_COLOR=1 "$folder/venv/bin/twine" check "$folder"/tiny/dist/*.whl 2>&1) && code=0 || code=$?
printf '%s\n%s\nexit code %s\n' "$metadata" "$said" "$code"
[ "$metadata" = "Metadata-Version: 2.5" ] && [ "$code" -ne 0 ] &&
  grep -q "'2.5' is not a valid metadata version" <<<"$(tr '\n' ' ' <<<"$said" | tr -s ' ')" || { echo "this has changed"; exit 1; }
