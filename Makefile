# The commands of this project. `make` alone lists them.
DATA ?= ./data
PORT ?= 8080

PHOIHOP := .build/release/phoihop
SOURCES := Sources Tests Package.swift $(wildcard Benchmarks/Sources Benchmarks/Package.swift)

.PHONY: help run test format lint bench clean-data

help: ## List the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@echo
	@echo "  DATA=$(DATA)  where an installation lives; PORT=$(PORT)  where it answers. Both can be given: make run PORT=8000"

run: ## Build PhoiHop, fill an empty DATA with the demonstration, and serve it
	@Scripts/install build
	swift build -c release --product phoihop
	@if [ -z "$$(ls -A '$(DATA)' 2>/dev/null)" ]; \
	then $(PHOIHOP) demo --data '$(DATA)'; \
	else $(PHOIHOP) demo --data '$(DATA)' --list; fi
	@echo
	@echo "PhoiHop answers on http://127.0.0.1:$(PORT) until Ctrl-C."
	@exec $(PHOIHOP) serve --data '$(DATA)' --port $(PORT)

test: ## Run every test on SQLite and on PostgreSQL, with journeys in Chromium
	@Scripts/test

format: ## Give every file its form
	swift format format --in-place --recursive $(SOURCES)

lint: ## Check the form and the rules of the house
	swift format lint --strict --recursive $(SOURCES)
	@Scripts/house

bench: ## Measure the release build, as browsers and operators use it
	@Scripts/install build bench
	swift build -c release --product phoihop
	cd Benchmarks && swift run -c release

clean-data: ## Delete the installation in DATA, after asking
	@[ -d '$(DATA)' ] || { echo "There is nothing in $(DATA)."; exit 0; }; \
	printf "Delete everything in %s? Type yes: " '$(DATA)'; read -r answer || answer=no; \
	if [ "$$answer" = yes ]; then rm -rf -- '$(DATA)' && echo "Gone."; else echo "Kept."; fi
