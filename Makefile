# Every verb of the repository. `make help` explains them; CI runs the same ones as people do.
#
# A verb sets up what it needs: the virtual environment in .venv, the packages, the native half (always optimised).
# Nothing is done twice: stamps in .venv say what is there and which sources it was made from.

PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
# rustup installs here, and tells only shells that are started later.
export PATH := $(PATH):$(HOME)/.cargo/bin

NATIVE := pyproject.toml $(wildcard core/Cargo.*) $(shell find core/src -name '*.rs')
PIP    := $(BIN)/python -m pip install --quiet --disable-pip-version-check
TOOLCHAIN := PYTHON=$(PYTHON) .ci/toolchain
CARGO  := cargo --locked
CRATE  := --manifest-path core/Cargo.toml

.DEFAULT_GOAL := help
.PHONY: help run test check lint format evaluate bench golden docs train wheel clean

help:  ## Explain every verb.
	@echo "make VERB    (PYTHON=python3.12 chooses the interpreter)"
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  \1\t\2/p' $(MAKEFILE_LIST) | expand -t 12

run: $(VENV)/.engine  ## Build, extract the sample captures and show the records.
	@$(BIN)/saring extract --no-evidence --format markdown samples

test: $(VENV)/.dev  ## Install what testing needs and run every test.
	$(CARGO) test --quiet $(CRATE) --no-default-features
	$(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder

check: $(VENV)/.dev lint test  ## All that must hold before a change is merged: lint and test.

lint: $(VENV)/.dev  ## Check layout, lints, types, and the native stub against the binary.
	cargo fmt $(CRATE) --check
	$(CARGO) clippy --quiet $(CRATE) --all-targets --no-default-features -- --deny warnings
	$(BIN)/ruff format --check --quiet .
	$(BIN)/ruff check --quiet .
	$(BIN)/mypy
	$(BIN)/python -m mypy.stubtest saring._core

format: $(VENV)/.dev  ## Lay out all code as the checks want it.
	cargo fmt $(CRATE)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix-only .

evaluate: $(VENV)/.evaluation  ## Score saring and its peers on the development pages; fail below the floors.
	$(BIN)/python -m evaluation evaluate --floors

bench: $(VENV)/.evaluation  ## Time saring and its peers on the same pages, one process, one core.
	$(BIN)/python -m evaluation bench

golden: $(VENV)/.dev  ## Refresh the golden expectations for review with git diff.
	$(BIN)/python tests/golden.py --write
	$(BIN)/python tests/golden_formats.py

docs: $(VENV)/.docs  ## Refresh the tables in docs/ from the code and build the site into site/; a warning is an error.
	$(BIN)/python tests/docs_tables.py --write
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet
	@echo "site/index.html"

train: $(VENV)/.training  ## Make the model anew from the labelled pages.
	$(BIN)/python -m training

wheel: $(VENV)/.dev  ## Build the wheel that is published.
	$(BIN)/maturin build --release --out dist

clean:  ## Remove what was built: the environment, the native half, caches.
	rm -rf $(VENV) core/target dist site saring/_core*.so .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -prune -exec rm -rf {} +

# ── set-up ──────────────────────────────────────────────────────────────────────────────────────────────────────────

$(VENV)/.engine: $(NATIVE) | $(BIN)/python
	@$(TOOLCHAIN)
	@echo "building saring (a minute or two the first time) …"
	@$(PIP) --editable .
	@touch $@

$(VENV)/.dev $(VENV)/.docs $(VENV)/.evaluation $(VENV)/.training: $(VENV)/.%: $(NATIVE) | $(BIN)/python
	@$(TOOLCHAIN)
	@echo "building saring, and installing what '$*' needs (a minute or two the first time) …"
	@$(PIP) 'pip>=24'  # 23.2, which Python 3.11 brings along, stumbles over newspaper4k's two ways of asking for lxml
	@$(PIP) --editable '.[$*]'
	@touch $@ $(VENV)/.engine

$(BIN)/python:
	@$(TOOLCHAIN)
	@$(PYTHON) -m venv $(VENV)
