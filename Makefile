# Every target sets up what it needs: .venv, and on Debian or Ubuntu the system packages.
SHELL := /bin/sh
.DEFAULT_GOAL := help
PYTHON := .venv/bin/python

# A machine without a screen gets a virtual one.
SCREEN := $(if $(DISPLAY)$(WAYLAND_DISPLAY),,screen)

.PHONY: help
help:  ## List the targets.
	@sed -n 's/^\([a-z][a-z-]*\):.*## /\1|/p' $(MAKEFILE_LIST) | awk -F '|' '{ printf "make %-14s %s\n", $$1, $$2 }'

.PHONY: setup
setup:  ## The environment .venv; quick when nothing changed.
	@scripts/setup

.PHONY: demo
demo:  ## Run the demo: a server, callbacks, and the windows of an agent and a supervisor.
	@scripts/setup $(SCREEN)
	$(PYTHON) -m demo

.PHONY: demo-calls
demo-calls:  ## A callback over a real Asterisk, from the caller's message to report 6.04, sound included.
	@scripts/setup screen test
	$(PYTHON) -m demo.calls

# Three files at a time on two processors: one of them mostly waits (tests/support/plugins/both_ends.py).
.PHONY: test
test:  ## Every test that this machine can run; ARGS="…" goes to pytest.
	@scripts/setup screen test
	$(PYTHON) -m pytest --numprocesses=3 --dist=loadfile $(ARGS)

.PHONY: test-telephony
test-telephony:  ## The tests on a real Asterisk, which `make test` runs too; ARGS="…" goes to pytest.
	@scripts/setup screen test
	$(PYTHON) -m pytest -m telephony --numprocesses=2 --dist=loadfile $(ARGS)

# The types take as long as all the rest, so both run at the same time.
.PHONY: check check-types check-rest
check: setup  ## Format, lint, types, direction of imports, and the laws of the house.
	@$(MAKE) --no-print-directory --jobs=2 --output-sync=target check-rest check-types
check-types:
	$(PYTHON) -m basedpyright
check-rest:
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .
	.venv/bin/lint-imports
	$(PYTHON) -m pytest -q tests/house

.PHONY: advisories
advisories: setup  ## Compare the pinned libraries with advisories; DATABASE=… takes those of a newer copy of the database.
	@packaging/setup
	build/env/bin/python packaging/advisories.py $(DATABASE)

.PHONY: format
format: setup  ## Format the code, and fix what the linter can fix.
	$(PYTHON) -m ruff check --fix-only --quiet .
	$(PYTHON) -m ruff format .

.PHONY: screens
screens: setup  ## A picture of every widget in every state, in out/screens.
	$(PYTHON) -m ui.gallery --out out/screens

.PHONY: bench
bench:  ## The measurements behind the budgets.
	@scripts/setup screen test
	$(PYTHON) -m benchmarks $(ARGS)

SEED := 1
HOURS := 20

.PHONY: simulate
simulate: setup  ## A simulated centre in which everything goes wrong, HOURS=… of it from SEED=… on.
	$(PYTHON) -m tests.simulation --seed $(SEED) --hours $(HOURS) $(ARGS)

KILLS := 1000

.PHONY: torture
torture: setup  ## A server under load that is killed KILLS=… times at random moments, on SQLite and PostgreSQL.
	$(PYTHON) -m tests.torture --kills $(KILLS) $(ARGS)

TIMES := 3

.PHONY: failover
failover:  ## How long a site stands still, TIMES=… for each way in which a server, a database or its machine dies.
	@scripts/setup test cluster
	$(PYTHON) -m tests.server_stub.standby.measure --times $(TIMES)
	$(PYTHON) -m tests.failover --times $(TIMES)

.PHONY: watch-simulation
watch-simulation: setup  ## Watch the floor of SEED=… in this terminal, and inject faults by keys.
	$(PYTHON) -m tests.simulation.watch --seed $(SEED) $(ARGS)

SECONDS := 60

.PHONY: fuzz
fuzz: setup  ## Change files, streams and numbers at random for SECONDS=… each, from SEED=… on; what a reader cannot take is kept.
	$(PYTHON) -m tests.fuzzing --seed $(SEED) --seconds $(SECONDS) $(ARGS)

COUNT := 100

.PHONY: mutants
mutants: setup  ## Random changes of core and router that a test must notice: COUNT=… of them, chosen by SEED=….
	$(PYTHON) -m tests.mutants --seed $(SEED) --count $(COUNT) $(ARGS)

.PHONY: lock
lock: setup  ## Resolve requirements/*.lock from pyproject.toml again; ARGS=--upgrade takes newer versions.
	@scripts/lock $(ARGS)

.PHONY: clean
clean:  ## Remove built files, output and caches; .venv stays.
	rm -rf out build dist .pytest_cache .ruff_cache .hypothesis .import_linter_cache .schemathesis .venv-lock
	find . -name .venv -prune -o -name __pycache__ -type d -prune -exec rm -rf {} +

.PHONY: installers
installers: setup  ## The installers that this machine can build, with checksums, in dist; ARGS="…" names some.
	@packaging/setup
	build/env/bin/python packaging/build.py $(ARGS)

.PHONY: test-installers
test-installers:  ## Install and use the installers in dist, in a clean Debian and in Wine; needs root.
	@scripts/setup screen test
	@packaging/setup test
	$(PYTHON) -m pytest tests/installers -o faulthandler_timeout=900 --numprocesses=2 --dist=loadfile $(ARGS)
