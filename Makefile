# Needs Python 3.11 or newer, make and git; everything else goes into .venv, from wheels checked by hash.

VENV    := .venv
PY      := $(VENV)/bin/python
WORKERS ?= 2
PYTHONS := python3 python3.13 python3.12 python3.11 python3.14
PIP     := $(PY) -m pip --disable-pip-version-check --no-input
# The locks name every dependency: none is looked for beside them.
INSTALL := $(PIP) install -qq --only-binary :all: --require-hashes --no-deps
SELF    := $(PIP) install -qq --no-deps --no-build-isolation --editable .

# A stamp is newer than the lock and pyproject.toml that it was installed from.
BASE := $(VENV)/.base.stamp
DEV  := $(VENV)/.dev.stamp

.DEFAULT_GOAL := help
.PHONY: help install demo test check bench soak lock reference clean

help: ## list the targets
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/^([a-z]+):.*## /  make \1 | /' | column -t -s '|' 2>/dev/null \
	  || grep -E '^[a-z]+:.*##' Makefile

install: $(BASE) ## make .venv with what a user gets

demo: $(BASE) ## a fresh register in demo/, the Russia-Taliban case told from it
	@mkdir -p demo && rm -f demo/blackletter.db demo/blackletter.db-wal demo/blackletter.db-shm
	@$(VENV)/bin/blackletter demo --into demo

test: $(DEV) ## every test but the soak
	@$(PY) -m pytest -n $(WORKERS)

soak: $(DEV) ## the tests that take minutes
	@$(PY) -m pytest -n $(WORKERS) -m soak --hypothesis-profile soak

check: $(DEV) ## style, types, floors, documents
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy src tests tasks $(wildcard benchmarks)
	$(VENV)/bin/lint-imports --no-logo
	$(PY) -m tasks.check_docs

bench: $(DEV) ## measure what docs/explanation/performance.md reports
	@$(PY) -m benchmarks

reference: $(DEV) ## write docs/reference/cli.md from the commands themselves
	@$(PY) -m tasks.make_cli_reference

# Pins stay as they are unless pyproject.toml rules them out; UPGRADE=1 takes the newest of each.
COMPILE = $(PY) -m uv pip compile --quiet --universal --generate-hashes --only-binary :all: --python-version 3.11 \
          --no-emit-index-url --custom-compile-command 'make lock' $(if $(UPGRADE),--upgrade)
lock: $(DEV) ## pin every dependency again (UPGRADE=1: to the newest)
	@$(COMPILE) pyproject.toml requirements/build.in --output-file requirements/base.lock
	@$(COMPILE) pyproject.toml requirements/build.in --extra dev --constraint requirements/base.lock --output-file requirements/dev.lock

clean: ## take away .venv, the demo and every cache
	rm -rf $(VENV) demo build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find src tests tasks benchmarks -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true

$(BASE): requirements/base.lock pyproject.toml | $(PY)
	@echo "installing what requirements/base.lock pins" >&2
	@$(INSTALL) --requirement requirements/base.lock
	@$(SELF)
	@touch $@

$(DEV): requirements/dev.lock $(BASE) | $(PY)
	@echo "installing what requirements/dev.lock adds" >&2
	@$(INSTALL) --requirement requirements/dev.lock
	@touch $@

$(PY):
	@for name in $(PYTHONS); do \
	  command -v $$name >/dev/null 2>&1 || continue; \
	  $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' || continue; \
	  $$name -c 'import ensurepip, venv' 2>/dev/null \
	    || { echo "$$name cannot make a virtual environment: install its venv package (python3-venv on Debian)." >&2; exit 1; }; \
	  exec $$name -m venv $(VENV); \
	done; \
	echo "Blackletter needs Python 3.11 or newer; none of $(PYTHONS) on PATH is." >&2; exit 1
