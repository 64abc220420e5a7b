# What a person needs to build, try, test and install clinpipe. `make` alone prints the list.
# Every target does its own set-up.

PREFIX  ?= /usr/local
DESTDIR ?=

# The binary to hand out: Swift's library inside it, the C libraries from the system.
RELEASE := swift build -c release --static-swift-stdlib --product

# One set of flags for all debug builds, so that `make check` and `make test` build once.
STRICT  := -Xswiftc -warnings-as-errors --explicit-target-dependency-import-check error

SWIFT_CODE := Package.swift Sources Tests
SAMPLES    := krd-home bortezomib-retreatment revlimid-due

.PHONY: help demo build test check lint layers format samples bench judge hostile fuzz properties faults \
	install clean libraries

help: ## print this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: build ## convert the sample studies into out/
	@.ci/demo $(SAMPLES)

build: libraries ## build the release binary, .build/release/clinpipe
	$(RELEASE) clinpipe

test: libraries ## run all tests; RECORD=1 rewrites the golden files
	swift test $(STRICT)

check: lint layers test ## what every change must pass: lint, layers, warnings as errors, tests

lint: ## check the formatting of all Swift code
	swift format lint --strict --parallel --recursive $(SWIFT_CODE)

layers: libraries ## check that every target depends on lower layers only
	@.ci/layers

format: ## format all Swift code
	swift format --in-place --parallel --recursive $(SWIFT_CODE)

samples: libraries ## write the sample exports in samples/ again
	$(RELEASE) SampleExports
	@for study in $(SAMPLES) dictionary; do .build/release/SampleExports $$study -o samples/$$study || exit; done

bench: ## measure speed and memory on large exports; prints one `name value` a line
	@$(MAKE) --no-print-directory build >&2
	@$(RELEASE) SampleExports >&2
	@Tests/Benchmarks/run

judge: build ## have the converted samples judged by independent validators, where they are at hand
	@$(RELEASE) SampleExports >&2
	@Tests/Acceptance/judge $(SAMPLES)

hostile: build ## give the release binary files of gigabytes that are made to break it
	@Tests/Acceptance/hostile

faults: build ## kill and starve some thousand runs, and look what they leave
	@Tests/Acceptance/faults

# Optimised, with every check that the language has, and AddressSanitizer under it. SwiftPM must know that
# libFuzzer brings the `main`; of two options --sanitize the compiler would take one alone, either of them.
fuzz: libraries ## fuzz each reader for SECONDS=60; TARGETS="odm csv" names some
	CLINPIPE_FUZZ=1 swift build -c release --scratch-path .build/fuzz --product Fuzzer \
		--sanitize fuzzer -Xswiftc -sanitize=fuzzer,address -Xswiftc -enforce-exclusivity=checked
	@Tests/Fuzzing/run $(or $(SECONDS),60) $(TARGETS)

properties: libraries ## try the properties on COUNT=10000 random cases each
	CLINPIPE_PROPERTIES=$(or $(COUNT),10000) swift test $(STRICT) --filter PropertiesTests

install: build ## install into PREFIX (/usr/local), below DESTDIR
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 .build/release/clinpipe $(DESTDIR)$(PREFIX)/bin/clinpipe

clean: ## remove what was built and converted
	rm -rf .build out

libraries:
	@.ci/libraries
