# Everything a newcomer needs: `make demo` shows it at work, `make test` proves it.

PYTHON ?= python3
BIN := .venv/bin
# One more than there are cores: now and then each waits for a disk or a server.
WORKERS := $(shell expr $$(nproc 2>/dev/null || echo 2) + 1)
CHINESE := /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc
SIDE_BY_SIDE := -n $(WORKERS) --dist worksteal
# Of the code itself: asked once, by `make check`.
RULES := tests/test_house_rules.py

# Compiled modules are kept, whatever the environment says: the tests start a fifth sooner.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help install demo test quick check soak bench lock programs axe picture architecture texts catalogue

help:
	@echo "make demo     the whole story on this machine: an invented world, its mail, its secretariat"
	@echo "make quick    in about a minute: lint, types, and the tests that need neither a browser, another server nor a kill,"
	@echo "              on SQLite"
	@echo "make test     everything: lint, types, and all tests on SQLite and PostgreSQL; T=tests/journeys: these alone"
	@echo "make check    lint, types, the import rule, templates"
	@echo "make soak     mangled mail, a flood, and an hour of exercises with couriers killed at random"
	@echo "make bench    the figures in docs, measured on this machine (QUICK=--quick: in two minutes)"
	@echo "make architecture  the picture in docs/architecture.md, drawn from the imports"
	@echo "make picture  the pictures in README and the secretariat's manual, taken from the demo"
	@echo "make catalogue  the French of the secretariat's pages, brought up to date with what pages and code say"
	@echo "make texts    every mail and page in six languages, for review: on one page, and as pictures (F=folder)"
	@echo "make install  the command pingcheck, in .venv/bin"

install: .venv/runtime.stamp

demo: install
	@$(BIN)/pingcheck demo

quick: .venv/development.stamp
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy
	@$(BIN)/pytest $(SIDE_BY_SIDE) --engine sqlite -m "not browser and not server and not fault"

ifdef T
test: .venv/development.stamp programs axe
	@$(BIN)/pytest $(if $(wildcard $(T)/.),$(SIDE_BY_SIDE)) $(T)
else
test: check programs axe
	@$(BIN)/pytest $(SIDE_BY_SIDE) --ignore $(RULES)
	@$(BIN)/python -m tests.faults.fuzz_reading --minutes 0.25 --seed 1
	@$(BIN)/python -m tests.faults.soak --minutes 1
endif

check: .venv/development.stamp
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy
	@$(BIN)/djlint --quiet --lint templates
	@$(BIN)/pytest $(RULES)

# An hour of exercises with couriers killed at random, and a reckoning of every message; before it, mangled mails for a
# quarter of an hour, examples of properties that no run has tried yet, ten thousand mails of one sender, and fifty checks
# with two clocks that disagree.
soak: .venv/development.stamp
	@$(BIN)/pytest $(SIDE_BY_SIDE) -m hypothesis --engine sqlite --hypothesis-profile search
	@$(BIN)/python -m tests.faults.fuzz_reading --minutes 15
	@$(BIN)/python -m tests.faults.mail_flood --mails 10000
	@$(BIN)/python -m tests.faults.two_clocks --exercises 50
	@$(BIN)/python -m tests.faults.soak --minutes 60

# QUICK=--quick ends in two minutes. The table and the plot are in docs/performance.md.
bench: .venv/bench.stamp
	@scripts/debian "make bench" "smtp-sink wrk" postfix wrk
	@$(BIN)/python benchmarks/run.py $(QUICK)

# The pictures in README and docs/secretariat.md, taken from the running demo.
picture: .venv/development.stamp
	@scripts/debian "make picture" "chromium pngquant" chromium fonts-noto-core pngquant
	@$(BIN)/python -m docs.take_pictures

# The picture in docs/architecture.md, drawn from the imports. A test fails while it is out of date.
architecture: .venv/development.stamp
	@$(BIN)/python docs/draw_architecture.py

# Tests drive real browsers, read mail from a real Dovecot, get it from a real Postfix, and show it to SpamAssassin.
programs:
	@scripts/debian "make test" "chromium w3m lynx dovecot postfix spamassassin openssl" \
		chromium chromium-headless-shell fonts-noto-core w3m lynx dovecot-imapd postfix spamassassin openssl

# And accessibility rules: axe-core, by npm, pinned with its hash.
axe:
	@scripts/axe

# The catalogue of the secretariat's pages; docs/translation.md says how it is kept.
catalogue: .venv/development.stamp
	@$(BIN)/python docs/extract_texts.py

# Every mail and every page for contacts, in six languages: on one page for those who review the words, and as pictures,
# as a mail client and a phone show them, in the folder F.
texts: .venv/development.stamp
	@scripts/debian "make texts" "chromium $(CHINESE)" chromium fonts-noto-core fonts-noto-cjk fonts-dejavu-core
	@$(BIN)/python -m docs.picture_texts $(F)

# Pinned with hashes, for any platform; run it after changing dependencies in pyproject.toml.
lock: .venv/development.stamp
	@scripts/lock

.venv/pyvenv.cfg:
	@scripts/venv $(PYTHON)

.venv/runtime.stamp: .venv/pyvenv.cfg requirements/runtime.txt pyproject.toml
	@echo "Installing what pingcheck needs (once) …"
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/runtime.txt
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.venv/development.stamp: .venv/runtime.stamp requirements/development.txt
	@echo "Installing what its tests need (once) …"
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/development.txt
	@touch $@

.venv/bench.stamp: .venv/development.stamp requirements/bench.txt
	@echo "Installing what its benchmarks compare with (once) …"
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bench.txt
	@touch $@
