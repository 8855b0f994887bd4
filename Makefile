# The verbs that people and CI share. Everything is installed into .venv; nothing is needed beforehand but Python 3.11 and pip.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: help demo test check format data eval bench clean

help:            ## what there is to do
	@grep -E '^[a-z]+:.*##' Makefile | sed 's/:.*##/ -/'

$(BIN)/marsad: pyproject.toml
	$(PYTHON) -m venv .venv || { echo "python3-venv is missing: apt-get install python3-venv"; exit 1; }
	$(BIN)/pip install --quiet --editable .
	@touch $@

$(BIN)/pytest: $(BIN)/marsad
	$(BIN)/pip install --quiet --editable '.[dev]'
	@touch $@

demo: $(BIN)/marsad   ## read the example reports
	$(BIN)/marsad read examples/*.txt examples/*.jsonl

test: $(BIN)/pytest   ## run the tests
	$(BIN)/pytest

check: $(BIN)/pytest  ## format, lint, types, imports, data, tests
	$(BIN)/ruff check src tests eval benchmarks
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/marsad data check
	$(BIN)/pytest

data: $(BIN)/marsad   ## check the data files
	$(BIN)/marsad data check

eval: $(BIN)/marsad   ## the quality gate: our own gold, and the shared development set where it is there
	$(BIN)/python eval/gate.py

bench: $(BIN)/marsad  ## reading speed and memory
	$(BIN)/python benchmarks/reading.py

clean:           ## remove what was installed and built
	rm -rf .venv dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
