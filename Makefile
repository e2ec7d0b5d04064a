# Two commands do all the set-up: make report, make test.
# The variables reach the commands through the environment, never through the
# shell's text, so a title may hold quotes.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
# uv takes a fifth of the time; where it cannot reach an index, pip may.
INSTALL = $(PIP) 'uv>=0.7' && \
  $(BIN)/uv pip install --quiet --python $(BIN)/python -e '.[$(EXTRAS)]' || \
  $(PIP) -e '.[$(EXTRAS)]'

STORY ?= notebooks/stories/larijani.txt
OUT ?= report.html
PUBLISHED ?=
TITLE ?=
SETS ?=
# How many tests run side by side; each process loads the pipeline (half a gigabyte).
JOBS ?= 2
# The tests of a file share what was read; tests/conftest.py puts files in order.
BY_FILE := --dist loadfile --no-loadscope-reorder
ONLY ?= places,dates,actors,stories,plain
COURSE ?= course
NOTEBOOKS ?=
WEIGHTS ?= widgets/dateline/places/weights.json
EXAMPLES ?= 20000
SEED ?=
STORIES ?=
BASE ?=
export STORY OUT PUBLISHED TITLE SETS ONLY WEIGHTS EXAMPLES SEED STORIES BASE COURSE

INSTALLED := $(VENV)/.installed
TOOLS := $(VENV)/.tools
TEACHING := $(VENV)/.teaching
NODE_TOOLS := node_modules/.installed
GAZETTEER := geodata/places.sqlite
FONTS ?= dejavu noto liberation
FONT_FILES := $(FONTS:%=build/fonts/%/.got)
PACKAGE_dejavu := fonts-dejavu-core
PACKAGE_noto := fonts-noto-core
PACKAGE_liberation := fonts-liberation
TABLES := $(wildcard geodata/sources/*.csv) $(wildcard geodata/*.py) \
  $(wildcard widgets/dateline/lang/*/gazetteer.py)

.DEFAULT_GOAL := report
.PHONY: report test suite lab course setup lint bundle docs fonts lowest fuzz bench accuracy fit-places notebooks picture clean

## report: read a story (STORY=…, PUBLISHED=…, TITLE=…) and write OUT=report.html
report: setup
	@$(BIN)/dateline report "$$STORY" --out "$$OUT" --force \
	  $${PUBLISHED:+--published "$$PUBLISHED"} $${TITLE:+--title "$$TITLE"}

## test: lint, unit, browser and notebook tests
test: setup lint suite

## suite: the same without lint
suite: setup $(TOOLS)
	$(BIN)/python -m pytest -n $(JOBS) $(BY_FILE)
	$(BIN)/python -m pytest -n $(JOBS) $(BY_FILE) --nbval --nbval-current-env \
	  --nbval-sanitize-with tests/nbval.cfg notebooks

## lab: open JupyterLab on the first notebook
lab: setup
	$(BIN)/dateline lab

## course: the notebooks as an nbgrader course in COURSE=folder, to hand out (NOTEBOOKS="04 05")
course: setup $(TEACHING)
	@$(BIN)/python notebooks/make_course.py "$$COURSE" $(NOTEBOOKS)

setup: $(INSTALLED) $(GAZETTEER)

$(INSTALLED): EXTRAS := build,corpus,lab
$(INSTALLED): pyproject.toml widgets/dateline/nlp/model-requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and \
	  "Dateline needs Python 3.11 or later; this is %d.%d. Use: make PYTHON=python3.11" \
	  % sys.version_info[:2])'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@# Else Node.js takes JupyterLab's scripts in it for modules, as ours are.
	@echo '{}' > $(VENV)/package.json
	@echo "Installing Dateline and its packages into $(VENV) …"
	@$(INSTALL)
	@$(BIN)/dateline model install
	@touch $@

$(TEACHING): EXTRAS := teaching
$(TEACHING): $(INSTALLED)
	@echo "Installing nbgrader and Otter-Grader …"
	@$(INSTALL)
	@touch $@

$(TOOLS): EXTRAS := all
$(TOOLS): $(INSTALLED)
	@echo "Installing what the tests need …"
	@$(INSTALL)
	@touch $@

$(GAZETTEER): $(INSTALLED) $(TABLES)
	@$(BIN)/dateline gazetteer build --out $@

$(NODE_TOOLS): package-lock.json
	@command -v npm >/dev/null || { echo "The front end's tools need Node.js 18 or later \
	with npm (Debian: apt-get install nodejs npm); making a report needs neither."; exit 2; }
	@echo "Installing what the front end is built with …"
	@npm ci --ignore-scripts --no-audit --no-fund --silent
	@touch $@

## lint: ruff, mypy, the layers; Biome, tsc, and whether the bundle is current
lint: $(TOOLS) $(NODE_TOOLS)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/mypy docs/hooks
	@$(BIN)/lint-imports
	@npm run --silent lint

## bundle: build the scripts and the style sheet of the widget and the report
bundle: $(NODE_TOOLS)
	@npm run --silent bundle

## docs: build the documentation into site/, warnings as errors
docs: $(TOOLS)
	@NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --strict --quiet
	@echo "Documentation: $(CURDIR)/site/index.html"

## fonts: the tests of what is laid out in a browser, with each family of fonts alone
fonts: setup $(TOOLS) $(FONT_FILES)
	@for family in $(FONTS); do echo "With the fonts of $$family:"; \
	  DATELINE_FONTS=build/fonts/$$family $(BIN)/python -m pytest -q -n $(JOBS) \
	    $(BY_FILE) -m layout tests/browser || exit 1; done

# The fonts are unpacked here, not installed: no other program gets to see them. On
# another system, put a family's files (*.ttf) into build/fonts/FAMILY.
build/fonts/%/.got:
	@mkdir -p $(@D)
	@ls $(@D)/*.ttf >/dev/null 2>&1 || { cd $(@D) \
	  && apt-get download -qq -o APT::Sandbox::User=root $(PACKAGE_$*) && dpkg -x *.deb . \
	  && mv usr/share/fonts/truetype/*/*.ttf . && rm -rf *.deb usr etc; }
	@touch $@

## lowest: the suite with the lowest versions of all direct dependencies, in build/lowest,
## but for what other programs make of exports; 'make test' runs a part of it with them
lowest: setup $(TOOLS) $(NODE_TOOLS)
	@rm -rf build/lowest
	@$(BIN)/uv venv --quiet --seed --python $(BIN)/python build/lowest
	@$(BIN)/uv pip install --quiet --python build/lowest --resolution lowest-direct -e '.[all]'
	@build/lowest/bin/dateline model install
	build/lowest/bin/python -m pytest -n $(JOBS) $(BY_FILE) -m "not packaging" \
	  --ignore tests/exports/test_consumers.py

## fuzz: EXAMPLES mutated stories, each draw another or that of SEED=number, without a
## crash or a hang; their kinds and times are printed
fuzz: setup $(TOOLS)
	DATELINE_FUZZ_EXAMPLES="$$EXAMPLES" $(BIN)/python -m pytest -n 0 \
	  --hypothesis-show-statistics $${SEED:+--hypothesis-seed="$$SEED"} tests/fuzz

## bench: the benchmarks (import, gazetteer, reading, report); with STORIES=file.jsonl what
## a reading costs beside the pipeline alone, and with BASE=python beside another version
bench: setup $(TOOLS)
	$(BIN)/python -m pytest tests/benchmarks --benchmark-only --benchmark-columns=min,median,max,rounds
	$(if $(STORIES),$(BIN)/python tests/benchmarks/speed.py "$$STORIES" $${BASE:+--base "$$BASE"})

## accuracy: score against marked sets, SETS=folder (ONLY=…, FLAGS="--jobs 2 --update")
accuracy: setup $(TOOLS)
	@$(BIN)/python tests/accuracy/run.py "$$SETS" --only "$$ONLY" $(FLAGS)

## fit-places: fit the places engine to the sets in SETS=folder and to plain sentences
## (WEIGHTS=try.json, FLAGS="--cache folder"); by default the package's weights are replaced
fit-places: setup $(TOOLS)
	@test -e "$$SETS" || { echo "no folder '$$SETS': give SETS=folder of sets"; exit 2; }
	@mkdir -p build
	@$(BIN)/python tests/accuracy/plain/draw.py --half look --out build/plain.look.jsonl
	@$(BIN)/python -m dateline.places.training "$$SETS" build/plain.look.jsonl \
	  --out "$$WEIGHTS" $(FLAGS)

## notebooks: run them and keep their outputs clean for the repository
notebooks: setup $(TOOLS)
	$(BIN)/python -m nbconvert --to notebook --inplace --execute \
	  --ExecutePreprocessor.store_widget_state=False notebooks/*.ipynb
	$(BIN)/python tests/clean_notebooks.py notebooks/*.ipynb

## picture: the screenshot in the README
picture: setup $(TOOLS)
	$(BIN)/python tests/browser/picture.py

clean:
	rm -rf $(VENV) node_modules build dist site *.egg-info report.html
	rm -f $(GAZETTEER)
