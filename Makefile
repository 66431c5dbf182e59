# Everything a clone needs: python3 (3.11 or later, with venv), make and git. The rest is set up here, in .venv.
# Set-up runs again only when pyproject.toml or constraints.txt has changed.

PYTHON ?= python3
BIN := .venv/bin

# Material prints a banner about MkDocs 2 at every build; pyproject.toml keeps us below 2 anyway.
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help site zip serve test golden clean

help:  ## say what can be made
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' Makefile | expand -t 14

site: .venv/.site  ## build the site from seeds/ into site/
	$(BIN)/mkdocs build

zip: site  ## pack the site into dossier.zip, which opens from disk
	$(BIN)/dossier zip

serve: .venv/.site  ## preview at http://127.0.0.1:8000, rebuilt at every change
	$(BIN)/mkdocs serve

test: .venv/.test  ## run every check and test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/zizmor --quiet --offline --pedantic .github
	$(BIN)/mkdocs build --strict
	@.ci/browser
	$(BIN)/pytest -n 2

golden: .venv/.test  ## rewrite the sample dossier's expected pages; then read the diff
	$(BIN)/pytest -q -n 0 tests/test_build.py --update-golden
	git diff --stat tests/sample/expected

clean:  ## remove all that was made, .venv too
	rm -rf .venv .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache site dossier.zip
	git clean -qfdX docs theme

.venv/.site: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else "Dossier needs Python 3.11 or later")'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet -c constraints.txt -e .
	@$(BIN)/python -m compileall -q build  # pip compiles what it copies, not what it links to: the first start would wait
	@touch $@

.venv/.test: .venv/.site
	$(BIN)/pip install --quiet -c constraints.txt -e '.[test]'
	@touch $@
