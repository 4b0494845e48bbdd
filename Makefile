# Targets are explained in README.md. Everything installed goes into the system's package database
# (a few Debian packages) and into .build/python (a private Python environment).

PREFIX ?= /usr/local
SWIFT ?= swift
TYPST_VERSION = 0.15.2

PYTHON = .build/python
BRIEFS = .build/release/briefs
# Optimising across modules is worth a fifth of a build's time. Checks of overlapping access cost a tenth
# of it and are on wherever tests run (CHECKED); here they are left out.
RELEASE = -c release -Xswiftc -cross-module-optimization -Xswiftc -enforce-exclusivity=unchecked
PACKAGES = libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev python3-venv \
  citation-style-language-styles citation-style-language-locales
TEST_PACKAGES = cmark-gfm pandoc libxml2-utils qpdf poppler-utils chromium default-jre-headless \
  git gettext curl unzip rsync openssh-client openssh-server

.PHONY: site check build test catalogues fuzz soak tools packages test-packages bench install clean

site: build tools
	$(BRIEFS) build

check: build
	$(BRIEFS) check

build: packages
	$(SWIFT) build $(RELEASE) --product briefs
	$(SWIFT) build $(RELEASE) --product briefs-preview

tools: $(PYTHON)/typst-$(TYPST_VERSION)

packages:
	@sh .ci/packages $(PACKAGES)

test-packages:
	@sh .ci/packages $(PACKAGES) $(TEST_PACKAGES)

$(PYTHON)/typst-$(TYPST_VERSION): | packages
	mkdir -p .build
	python3 -m venv $(PYTHON)
	$(PYTHON)/bin/pip install --quiet --disable-pip-version-check typst==$(TYPST_VERSION)
	touch $@

# The independent checkers live in an environment of their own: the site needs none of them.
.build/checkers/ready: .ci/checkers.txt | test-packages
	mkdir -p .build
	python3 -m venv .build/checkers
	.build/checkers/bin/pip install --quiet --disable-pip-version-check -r .ci/checkers.txt
	touch $@

# The suite as it is shipped, optimised, but with checks of overlapping access and warnings as errors.
# `swift test --filter NAME` is the quick way while working.
CHECKED = -c release --scratch-path .build/checked -Xswiftc -enforce-exclusivity=checked \
  -Xswiftc -enable-testing
test: test-packages tools .build/checkers/ready
	BRIEFS_STRICT=1 $(SWIFT) build --build-tests $(CHECKED)
	BRIEFS_STRICT=1 $(SWIFT) test --skip-build $(CHECKED)

# The languages' files with the sentences that the sources say now: new ones come without words.
catalogues: packages
	BRIEFS_CATALOGUES=write $(SWIFT) test --filter writeTheCatalogues

# Inputs made by chance, some hundreds a second for MINUTES, and what must hold of each; other ones each time.
# `make fuzz SEED=n` looks at one again, `make fuzz SMALL=n` makes it as small as it can be.
MINUTES ?= 10
FUZZ = .build/fuzz/release/fuzz
fuzz: packages tools .build/checkers/ready
	$(SWIFT) build -c release --scratch-path .build/fuzz --product fuzz
	$(if $(SEED),$(FUZZ) --seed $(SEED),$(if $(SMALL),$(FUZZ) --minimise $(SMALL), \
	  sh .ci/fuzz $(FUZZ) $(MINUTES) $$(date +%s)000 .build/fuzz-notes))

# What is too slow for every run: fifty publications killed at each kind of target; work counted by every
# edge of the program's own code (the compiler counts edges only beside a check of addresses); threads
# watched for races; the libraries used by a package of its own. Each build has a folder of its own.
COUNTED = --sanitize address --scratch-path .build/counted
WATCHED = --sanitize thread --scratch-path .build/watched
soak: test-packages tools .build/checkers/ready
	$(SWIFT) build --build-tests
	SOAK=50 $(SWIFT) test --skip-build --filter 'InterruptionTests|MemoryTests'
	BRIEFS_SOAK=1 $(SWIFT) test --skip-build --filter 'LibraryTests|ComparisonTests|NoteStyleSiteTests|ArenaTests'
	$(SWIFT) build --build-tests $(COUNTED) -Xswiftc -sanitize-coverage=edge,trace-pc-guard
	BRIEFS_SOAK=edges ASAN_OPTIONS=detect_leaks=0 \
	  $(SWIFT) test --skip-build $(COUNTED) --filter 'WorkTests'
	$(SWIFT) build --build-tests $(WATCHED)
	TSAN_OPTIONS=halt_on_error=1 $(SWIFT) test --skip-build $(WATCHED) \
	  --filter 'ArenaTests|LiveSiteTests|OutputTests|SuiteTests'

bench: build
	sh .ci/bench

install: build tools
	install -d $(PREFIX)/bin $(PREFIX)/share/briefs
	install -m 755 $(BRIEFS) $(PREFIX)/bin/briefs
	install -m 755 $(BRIEFS)-preview $(PREFIX)/bin/briefs-preview
	cp -R Templates $(PREFIX)/share/briefs/
	mkdir -p $(PREFIX)/share/briefs/assets
	cp Site/assets/style.css Site/assets/mark.svg $(PREFIX)/share/briefs/assets/
	python3 -m venv $(PREFIX)/share/briefs/python
	$(PREFIX)/share/briefs/python/bin/pip install --quiet --disable-pip-version-check typst==$(TYPST_VERSION)

clean:
	rm -rf .build Site/public Site/.cache
