# The verbs that people and CI share. Each installs what it needs into .venv first; only Python 3.11 or later, pip and git must be there.
PYTHON ?= python3
BIN := .venv/bin
# The pip of the system installs into .venv, so that Debian's separate python3-venv package is not needed.
PIP := $(PYTHON) -m pip --python $(BIN)/python --disable-pip-version-check

GOLD ?= ../shared/gold/arabic_event_gsr_dev

# The same package from a wheel with compiled modules.
FAST := .venv-compiled/bin

.PHONY: help demo test test-postgres test-web lint check train data eval fresh bench growth compiled docs web web-types clean

help:  ## what there is to do
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*##/\t/' | expand -t 16

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Marsad needs Python 3.11 or later; name one with: make PYTHON=python3.11 ..."; exit 1; }
	@$(PYTHON) -m pip --version > /dev/null || { echo "pip is missing; on Debian: apt-get install python3-pip"; exit 1; }
	$(PYTHON) -m venv --without-pip .venv

$(BIN)/marsad: pyproject.toml | $(BIN)/python
	$(PIP) install --quiet --editable .
	@touch $@

$(BIN)/pytest: pyproject.toml | $(BIN)/python
	$(PIP) install --quiet --editable '.[dev]'
	@touch $(BIN)/marsad $@

demo: $(BIN)/marsad  ## read the example reports
	$(BIN)/marsad read examples/*.* --published 2020-01-23

test: $(BIN)/pytest  ## run the tests
	$(BIN)/pytest

test-postgres: $(BIN)/pytest  ## run the tests of the store over PostgreSQL too, in a server of their own
	$(BIN)/python tests/postgres_server.py $(BIN)/pytest tests/store

lint: $(BIN)/pytest  ## style, types, layers and data files
	$(BIN)/ruff format --check src tests eval benchmarks training web
	$(BIN)/ruff check src tests eval benchmarks training web
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/marsad data check

check: lint eval test  ## all that must hold before a change is shared

train: $(BIN)/pytest  ## learn the models: the scorer's from gold sentences (make train GOLD=folder), the reader's from the fresh reports
	$(PIP) install --quiet --editable '.[dev,train]'
	$(BIN)/python training/train.py $(GOLD)
	$(BIN)/python training/arguments.py eval/wars/read --fresh articles_read posts_read articles_learnt posts_learnt

data: $(BIN)/marsad  ## check the data files
	$(BIN)/marsad data check

eval: $(BIN)/marsad  ## the quality gate: figures on annotated reports may not fall below their floors
	$(BIN)/python eval/gate.py

fresh: $(BIN)/marsad  ## the figures on fresh reports that nobody tuned for, where the shared corpora are
	$(BIN)/python eval/fresh/score.py

bench: $(BIN)/marsad  ## reading speed, memory and start-up, as plain Python and, where there is a C compiler, compiled
	$(BIN)/python benchmarks/reading.py
	if command -v cc > /dev/null; then $(MAKE) --no-print-directory compiled PROFILED=$$(cc --version | grep -c "Free Software Foundation" | grep 1) && $(FAST)/python benchmarks/reading.py --json benchmarks/results-compiled.json; fi

growth: $(BIN)/marsad  ## draw how a workspace grows, from what benchmarks/workspace.py measured: make growth FIGURES=benchmarks/workspace.json
	$(PIP) install --quiet 'matplotlib>=3.8'
	$(BIN)/python benchmarks/growth.py $(FIGURES)

compiled: $(BIN)/pytest  ## the package with its reading compiled, in .venv-compiled: twice as fast; needs a C compiler (PROFILED=1: faster yet; needs GCC)
	rm -rf dist/compiled
	MARSAD_COMPILED=$(if $(PROFILED),profiled,1) $(BIN)/python -m build --no-isolation --wheel --outdir dist/compiled
	$(PYTHON) -m venv --without-pip --clear .venv-compiled
	$(PYTHON) -m pip --python $(FAST)/python --disable-pip-version-check install --quiet dist/compiled/*.whl

docs: $(BIN)/pytest  ## the documentation as a site, in site/
	$(PIP) install --quiet --editable '.[docs]'
	$(BIN)/sphinx-build --quiet --fail-on-warning --keep-going docs site

web: $(BIN)/pytest  ## build the front end into src/marsad/serve/static, with Node from PyPI
	$(BIN)/python web/build.py

web-types: web  ## write what the front end takes from the Python package: types, labels, names on the map
	$(BIN)/python web/generate.py

test-web: web  ## check the types of the front end and test its functions
	cd web && PATH="$(abspath $(BIN)):$$PATH" npm run --silent check && PATH="$(abspath $(BIN)):$$PATH" npm run --silent test

clean:  ## remove what was installed and built
	rm -rf .venv .venv-compiled dist build site .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache benchmarks/results*.json web/node_modules src/marsad/serve/static
