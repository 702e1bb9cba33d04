# Two commands matter: `make run` and `make test`. Everything they need is made on the way, once.
.DEFAULT_GOAL := help
SHELL := /bin/sh
.SUFFIXES:
.PHONY: help setup run test test-spark java coverage check format lock translations migrations assets docs client bench wheel clean distclean

PORT ?= 8000
VENV := .venv
PY := $(VENV)/bin/python
SYNC := $(VENV)/bin/uv pip sync --quiet --require-hashes --python $(PY)
STAMPS := $(VENV)/stamps

help: ## Show what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 18

setup: $(STAMPS)/run assets $(STAMPS)/translations ## Make the environment, the assets and the translations

run: setup ## Serve Hedgerow on http://127.0.0.1:8000, with the demo workspace at the first start (PORT=8001 for another port)
	@exec $(VENV)/bin/hedgerow up --port $(PORT)

test: $(STAMPS)/dev assets $(STAMPS)/translations ## Run the tests (ARGS="tests/kernel -x" for a part)
	@$(PY) -m tools.run_tests $(ARGS)

test-spark: java $(STAMPS)/dev $(STAMPS)/spark ## Run the tables' expressions on a Spark cluster of two workers, started here (needs Java 17)
	@PYTHONPATH=build/spark $(PY) -m tools.run_tests -m spark tests/lake/engines $(ARGS)

coverage: $(STAMPS)/dev assets $(STAMPS)/translations ## Run the tests with coverage and judge it (DATABASE_URL=… adds the other engine's)
	@HEDGEROW_COVERAGE=1 $(PY) -m tools.run_tests $(ARGS)
	@$(PY) -m tools.check_coverage

check: $(STAMPS)/dev $(STAMPS)/translations ## Format, lint, types, contracts, sizes, migrations, translations, licences
	@$(PY) -m tools.check

format: $(STAMPS)/dev ## Put the code into the one format
	@$(VENV)/bin/ruff check --quiet --fix-only . && $(VENV)/bin/ruff format .

bench: $(STAMPS)/dev assets $(STAMPS)/translations ## Measure; prints a table and writes build/bench.json
	@$(PY) -m benchmarks $(ARGS)

lock: $(STAMPS)/build ## Resolve requirements*.in anew
	@$(PY) -m tools.lock

translations: $(STAMPS)/dev ## Bring the catalogues up to date with the code, then compile them
	@$(PY) -m tools.translations update && $(PY) -m tools.translations compile

# Pages work without built assets, in the system's fonts, so a machine that cannot build them still runs; CI must build.
assets: $(STAMPS)/run ## Build the assets, if what they are made from has changed
	@$(PY) tools/build_assets.py || test -z "$$CI"

migrations: $(STAMPS)/dev ## Write the migrations that the models ask for (ARGS="network -n what_it_does")
	@DJANGO_SETTINGS_MODULE=hedgerow.config.settings $(PY) -m django makemigrations $(ARGS)

docs: $(STAMPS)/dev ## Make the generated pages of docs/ anew: package map, licences, measures, schema of the copy
	@$(PY) -m tools.package_map write && $(PY) -m tools.licences write && $(PY) -m tools.measure_pages write && $(PY) -m tools.lake_schema write

client: $(STAMPS)/dev $(STAMPS)/client ## Generate the Python client in clients/python anew from the OpenAPI document
	@$(PY) -m tools.client write

wheel: $(STAMPS)/run assets $(STAMPS)/translations ## Build the wheel, assets and translations included, into dist/
	@$(VENV)/bin/uv build --quiet --wheel --no-build-isolation --python $(PY) --out-dir dist . && ls dist

clean: ## Throw away what was built; the environment and var/ stay
	@rm -rf build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .schemathesis .import_linter_cache src/hedgerow/web/static/web/dist $(STAMPS)/translations $(STAMPS)/client $(STAMPS)/spark
	@find src tests tools benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +
	@find src -name '*.mo' -delete

distclean: clean ## Throw away the environment too; var/, where the records are, stays
	@rm -rf $(VENV) node_modules frontend/node_modules

# ── What is made once, and again when what it is made from has changed ────────────────────────────────────────
$(STAMPS)/build: requirements-build.txt tools/make_environment.sh
	@tools/make_environment.sh
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/run: $(STAMPS)/build requirements.txt requirements.in pyproject.toml tools/build_hook.py
	@echo "Installing what Hedgerow runs on …"
	@$(SYNC) requirements-build.txt requirements.txt
	@$(VENV)/bin/uv pip install --quiet --python $(PY) --no-deps --no-build-isolation --editable .
	@rm -f $(STAMPS)/dev && touch $@

$(STAMPS)/dev: $(STAMPS)/run requirements-dev.txt
	@echo "Installing what the tests and checks need …"
	@$(VENV)/bin/uv pip install --quiet --require-hashes --python $(PY) -r requirements-dev.txt
	@touch $@

# The generator asks for other versions than the product: an environment of its own, made when it is first needed.
$(STAMPS)/client: $(STAMPS)/build requirements-client.txt
	@$(VENV)/bin/uv venv --quiet --allow-existing --python $(PY) build/client
	@$(VENV)/bin/uv pip sync --quiet --require-hashes --python build/client/bin/python requirements-client.txt
	@touch $@

java:
	@{ [ -n "$$JAVA_HOME" ] && [ -x "$$JAVA_HOME/bin/java" ]; } || command -v java >/dev/null || { echo "hedgerow: Java is missing. Install Java 17 (Debian, Ubuntu: apt install openjdk-17-jre-headless), then run the same command again." >&2; exit 1; }

# Half a gigabyte that most never need: a folder beside the environment, which only `make test-spark` looks into.
$(STAMPS)/spark: $(STAMPS)/build requirements-spark.txt
	@echo "Installing Spark …"
	@rm -rf build/spark
	@$(VENV)/bin/uv pip install --quiet --require-hashes --python $(PY) --build-constraints requirements-spark.txt --target build/spark -r requirements-spark.txt
	@touch $@

$(STAMPS)/translations: $(STAMPS)/run $(wildcard src/hedgerow/*/locale/*/LC_MESSAGES/*.po)
	@$(PY) -m tools.translations compile
	@touch $@
