# Two commands do all the set-up: `make generate` and `make test`. Each makes what it needs.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
READY := .venv/.ready

# The tests start hundreds of interpreters: what one compiles, the next one has.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: generate docs test prove check bench record clean

generate: $(READY)  ## spec/ai-inference -> generated/
	$(BIN)/sdkgen generate spec/ai-inference

docs: $(READY)  ## the reference as a site: build/docs/index.html
	$(BIN)/sdkgen generate spec/ai-inference --target docs
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet --clean --config-file generated/docs/site/mkdocs.yml

test: $(READY)  ## every test that needs nothing but this checkout
	$(BIN)/python -m pytest --numprocesses auto

prove: $(READY)  ## the slow proofs, and properties on many more examples
	$(BIN)/python -m pytest --numprocesses auto -m "slow or thorough" --hypothesis-profile thorough

check: $(READY)  ## formatting, lint and types of this program
	$(BIN)/black --check --quiet generator tests bench .ci
	$(BIN)/black --check --quiet --line-length 100 templates/python/runtime
	$(BIN)/ruff check generator tests bench .ci templates/python/runtime
	$(BIN)/mypy generator templates/python/runtime

bench: $(READY)  ## figures on the provider's document (needs it: see bench/README.md)
	$(BIN)/python -m bench

record: $(READY)  ## tests/fixtures anew, against a mock server that checks every request (needs Node)
	$(BIN)/python tests/fixtures/tools/record.py spec/ai-inference
	$(BIN)/python tests/fixtures/tools/record.py tests/sdk/wire

clean:
	rm -rf .venv build

$(READY): pyproject.toml requirements.lock
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $(READY)
