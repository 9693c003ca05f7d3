# Timeline: everything a person does with a checkout. `make help` lists it.
# PYTHON=... chooses the interpreter (3.11 or newer) that .venv is made from.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

PYTHON ?= $(shell for candidate in python3 python3.13 python3.12 python3.11 python3.14; do \
  $$candidate -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$candidate && exit; done; echo python3)
VENV := .venv
BIN := $(VENV)/bin
WORKERS ?= 2
# `make check TESTS=no` leaves the fast tests out, where every test runs right after.
TESTS ?= fast
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help chronology test fast check format docs bench bench-ledger bench-timex clean browser validators

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 22

chronology: $(VENV)/.installed ## read the seeds into events.sqlite, print the chronology, write out/chronology.html
	@echo "==> reading the articles in seeds/ into events.sqlite" >&2
	@$(BIN)/timeline ingest seeds
	@echo "==> the chronology of the story \"coalition\"" >&2
	@$(BIN)/timeline chronology --story coalition
	@echo "==> the same as one page for the browser" >&2
	@$(BIN)/timeline export html -o out/chronology.html --story coalition

test: $(VENV)/.developing browser validators ## every test, on SQLite and on a real PostgreSQL
	$(BIN)/python -m pytest -n $(WORKERS)

fast: $(VENV)/.developing ## the tests that need neither a browser nor PostgreSQL nor long
	$(BIN)/python -m pytest -n $(WORKERS) -m "not slow"

check: $(VENV)/.developing ## format, lint, import contracts, types, fast tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports
	$(BIN)/mypy
	@test "$(TESTS)" = no || $(MAKE) fast

format: $(VENV)/.developing ## let ruff put every file in order
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

docs: $(VENV)/.installed ## write the reference of commands from the commands
	$(BIN)/python -m timeline.cli.reference .

bench: $(VENV)/.developing ## the measurements in benchmarks/
	@for measurement in benchmarks/*.py; do case "$$measurement" in *_beside.py) continue;; esac; echo "==> $$measurement" >&2; $(BIN)/python "$$measurement"; done

CORPORA ?=

bench-timex: $(VENV)/.developing ## the temporal tagger on annotated corpora beside its peers: CORPORA=folder
	@$(BIN)/python benchmarks/timex.py $(CORPORA)

bench-ledger: $(VENV)/.developing ## the ledger beside its peers, on SQLite and PostgreSQL
	@$(BIN)/python -m pip install --quiet --editable '.[bench]'
	@$(BIN)/python benchmarks/ledger.py --million

clean: ## remove what was made: .venv, caches, out/, dist/
	rm -rf $(VENV) out dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The stamps are newer than pyproject.toml when nothing has to be installed: then no network is touched.
$(VENV)/.installed: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "timeline needs Python 3.11 or newer, and '$(PYTHON)' is $$($(PYTHON) --version 2>&1 || true)." >&2; \
	  echo "Name another one: make PYTHON=/path/to/python3.12 ..." >&2; exit 2; }
	@echo "==> making $(VENV) with $$($(PYTHON) --version) and installing timeline (once)" >&2
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { \
	  echo "python's venv module does not work; on Debian and Ubuntu: apt-get install python3-venv" >&2; exit 2; }
	@$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	@$(BIN)/python -m pip install --quiet --editable '.[meaning,serve]'
	@$(BIN)/python -m compileall -q timeline
	@touch $@

$(VENV)/.developing: pyproject.toml | $(VENV)/.installed
	@echo "==> installing what tests and checks need (once)" >&2
	@$(BIN)/python -m pip install --quiet --editable '.[meaning,serve]' --group dev
	@touch $(VENV)/.installed $@

# The pages are tested in a real Chromium. Where there is none and this user may install one, install it; where not, say so.
browser:
	@command -v chromium chromium-browser google-chrome google-chrome-stable >/dev/null && exit 0; \
	if ! command -v apt-get >/dev/null; then echo "no Chromium found: tests of the pages will say they are skipped" >&2; exit 0; fi; \
	if [ "$$(id -u)" = 0 ]; then as=""; elif sudo -n true 2>/dev/null; then as="sudo -n"; \
	else echo "no Chromium found and no right to install it: tests of the pages will say they are skipped" >&2; exit 0; fi; \
	echo "==> installing Chromium for the tests of the pages (once)" >&2; \
	export DEBIAN_FRONTEND=noninteractive; \
	{ $$as apt-get update -qq && $$as apt-get install -y -qq --no-install-recommends chromium >/dev/null; } \
	|| echo "Chromium could not be installed: tests of the pages will say they are skipped" >&2

# Programs of others that check exports, in an environment of their own. One of them builds against ICU (libicu-dev).
validators: $(VENV)/.developing
	@test $(VENV)/validators/.installed -nt pyproject.toml && exit 0; \
	echo "==> installing the validators of exports (once)" >&2; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && ! command -v icu-config >/dev/null \
	  && ! pkg-config --exists icu-i18n 2>/dev/null; then \
	  export DEBIAN_FRONTEND=noninteractive; \
	  { apt-get update -qq && apt-get install -y -qq --no-install-recommends g++ libicu-dev pkg-config >/dev/null; } || true; fi; \
	{ $(BIN)/python -m venv $(VENV)/validators \
	  && $(VENV)/validators/bin/python -m pip install --quiet --upgrade "pip>=25.1" \
	  && $(VENV)/validators/bin/python -m pip install --quiet --group validators \
	  && touch $(VENV)/validators/.installed; } \
	|| echo "the validators could not be installed: tests that need them will say so" >&2
