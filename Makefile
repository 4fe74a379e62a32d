.PHONY: build all help install run tests bench clean routes docs

build: install  ## Build everything in debug (what plain make does)
	swift build

all:  ## Start afresh: clean, install, tests, run
	@$(MAKE) clean
	@$(MAKE) install
	@$(MAKE) tests
	@$(MAKE) run

help:  ## Say what each target does
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' Makefile | expand -t 10

install:  ## Install what is missing and fetch the docs page's files
	@scripts/install

run:  ## Build in release, migrate, serve on http://127.0.0.1:5000
	@scripts/run

tests:  ## Run every test: format, Swift, contract, browser
	@scripts/test

bench:  ## Measure requests a core, instructions, lists over large tables, decoders and encoders
	@scripts/bench

clean:  ## Remove what was built and fetched, keep databases
	@scripts/clean

routes: install  ## List the routes of openapi.yaml
	@swift run -q Generator routes openapi.yaml

docs: install  ## Write the API reference of the libraries to .build/docs
	@scripts/docs
