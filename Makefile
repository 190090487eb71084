# The commands that people and CI use. Each sets up the tools that it needs; one that needs what
# another makes says which.

.DEFAULT_GOAL := help
.NOTPARALLEL:
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c

BIN := .venv/bin
# A cache that its tool's own configuration cannot move out of the top folder.
export HYPOTHESIS_STORAGE_DIRECTORY := build/cache/hypothesis

# What a command needs besides Qt itself: groups of tools/setup/debian.txt. Each adds its own to
# those of the command it is part of, so that the first set-up of all names everything at once.
NEEDS :=
SETUP = @tools/setup/setup.sh $(NEEDS)
WORDS := @tools/setup/translations.sh
# By their full paths: given a relative one, qmllint does not find a singleton in its own qmldir.
QML = find "$(CURDIR)/ui" -name '*.qml' -print0 | xargs --null --no-run-if-empty
# Takes out the whole command that Qt's wrappers repeat when a tool fails.
NO_ECHO = sed "/^'.* returned [0-9]*\$$/d; /^xargs: /d"

# ARCH, if the package is for another architecture than this machine's: then it is emulated.
EMULATED := $(if $(ARCH),$(filter-out $(shell dpkg --print-architecture),$(ARCH)))
EMULATE = tools/setup/emulated.sh

# Whether this machine has a display to open a window on.
HAS_DISPLAY := $(if $(DISPLAY)$(WAYLAND_DISPLAY),yes)

# $(call step,NAME,COMMAND): one line, and the command's output only if it fails.
define step
@printf '%-36s' '$(1)'; \
if output=$$( { $(2); } 2>&1 ); then echo ok; else echo failed; printf '%s\n' "$$output"; exit 1; fi
endef

.PHONY: help
help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: setup
setup: NEEDS += window speech test bundle
setup: ## install what every command needs (each does its own part by itself)
	$(SETUP)

.PHONY: run
run: NEEDS += $(if $(HAS_DISPLAY),window wish:speech)
run: ## open the kiosk; without a display, walk a sample visit and keep its pictures in build/tour
	$(SETUP)
	$(WORDS)
ifdef HAS_DISPLAY
	@$(BIN)/kiosk run $(ARGS)
else
	@echo 'There is no display here, so a whole sample visit is walked off-screen instead.'
	@QT_QPA_PLATFORM=offscreen $(BIN)/kiosk-author tour --out build/tour $(ARGS)
endif

.PHONY: test
test: NEEDS += window speech test
test: lint ## run the checks, then the tests; ARGS='-k name' picks tests and skips coverage
	$(SETUP)
	$(WORDS)
	@# Three at a time on two cores: a third of the time is spent waiting for programs.
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 3 $(or $(ARGS),--cov)

.PHONY: stress
stress: NEEDS += window speech test
stress: ## stress the kiosk for half an hour; ARGS='monkey --seed 7' picks a part
	$(SETUP)
	$(WORDS)
	@$(BIN)/python -m tools.stress $(ARGS)

.PHONY: lint
lint: ## check formatting, style, types, import layers and QML
	$(SETUP)
	$(call step,Python format (ruff),$(BIN)/ruff format --check --quiet)
	$(call step,Python style (ruff),$(BIN)/ruff check --quiet)
	$(call step,QML format (qmlformat),tools/setup/qmlformat.sh --check)
	$(call step,walls between layers (import-linter),$(BIN)/lint-imports --cache-dir build/cache/import-linter)
	$(call step,types (mypy),$(BIN)/mypy --no-error-summary)
	$(call step,Python types for QML,tools/setup/qmltypes.sh)
	$(call step,QML (qmllint),$(QML) $(BIN)/pyside6-qmllint --ignore-settings --max-warnings 0 --unused-imports warning -I build/qml 2>&1 | $(NO_ECHO))

.PHONY: format
format: ## format Python and QML, and fix what tools can fix
	$(SETUP)
	$(call step,Python style (ruff),$(BIN)/ruff check --fix --quiet)
	$(call step,Python format (ruff),$(BIN)/ruff format --quiet)
	$(call step,QML format (qmlformat),tools/setup/qmlformat.sh)

.PHONY: bundle
bundle: NEEDS += window speech bundle
bundle: ## build the standalone program in build/dist/kiosk
	$(SETUP)
	$(WORDS)
	@# Python's modules ship as they are: each start would unpack two hundred of them.
	$(call step,standalone program (PyInstaller),PYINSTALLER_ZLIB_COMPRESSION_LEVEL=0 $(BIN)/pyinstaller --noconfirm --log-level WARN --distpath build/dist --workpath build/pyinstaller build.spec)
	@$(BIN)/python -m release.size_budget build/dist/kiosk build/dist/kiosk.tar.xz

.PHONY: bundle-test
bundle-test: NEEDS += window speech test bundle frozen
bundle-test: ## test the standalone program in build/dist, with nothing but what a tablet has
	$(SETUP)
	$(WORDS)
	@$(BIN)/python -m pytest -n 2 tests/integration/bundle $(ARGS)

.PHONY: tablet-debian
tablet-debian:
	@tools/setup/package.sh check /etc/os-release

.PHONY: package
package: NEEDS += $(if $(EMULATED),emulation,package)
package: $(if $(EMULATED),,tablet-debian bundle) ## make the Debian package, on Debian 13: build/dist/*.deb; ARCH=arm64 emulates one (as root)
ifneq ($(EMULATED),)
	@$(EMULATE) check $(EMULATED)
	$(SETUP)
	@$(EMULATE) package $(EMULATED)
else
	$(SETUP)
	$(call step,Debian package (debhelper),tools/setup/package.sh)
	@ls build/dist/*.deb
endif

.PHONY: package-test
package-test: NEEDS += test bundle $(if $(EMULATED),window speech frozen emulation,package)
package-test: ## install, run, upgrade and remove the package on a bare Debian 13 (as root); ARCH=arm64 makes a visit on an emulated one
ifneq ($(EMULATED),)
	@$(EMULATE) check $(EMULATED)
	$(SETUP)
	$(WORDS)
	$(call step,a Debian 13 with the package ($(ARCH)),$(EMULATE) tablet $(EMULATED))
	@$(BIN)/python -m pytest tests/integration/emulated --tablet build/ci/tablet-$(ARCH) $(ARGS)
else
	$(SETUP)
	@$(BIN)/python -m pytest tests/integration/package $(ARGS)
endif

.PHONY: image
image: NEEDS += image
image: ## make the disk image to flash (as root), of the package: build/dist/*.img.gz
	$(SETUP)
	@release/image/build.sh

.PHONY: image-test
image-test: NEEDS += test image tablet
image-test: ## start the image on virtual tablets and make a whole visit by touch (as root); ARGS='--minutes 60' runs longer
	$(SETUP)
	$(WORDS)
	@# An hour takes longer than a test may that hangs: what is waited for there has an end of its own.
	@$(BIN)/python -m pytest tests/integration/image -o faulthandler_timeout=0 $(ARGS)

.PHONY: fleet-test
fleet-test: NEEDS += test bundle frozen fleet
fleet-test: ## update twenty kiosks of build/dist in a night and watch them (as root); ARGS='--kiosks 3' takes three
	$(SETUP)
	$(WORDS)
	@$(BIN)/python -m pytest tests/integration/fleet $(ARGS)

.PHONY: windows
windows: NEEDS += windows
windows: ## build the program for Windows and its installer, under Wine: build/windows/dist/*_setup.exe
	$(SETUP)
	$(WORDS)
	$(call step,a Windows (Wine),release/windows/build.sh windows)
	$(call step,Python for Windows,release/windows/build.sh python)
	$(call step,standalone program (PyInstaller),release/windows/build.sh program)
	$(call step,installer (NSIS),release/windows/build.sh installer)
	@ls build/windows/dist/*_setup.exe

.PHONY: windows-test
windows-test: NEEDS += test windows
windows-test: ## install, run, update and remove what `make windows` built, under Wine; run the plain tests there
	$(SETUP)
	$(WORDS)
	$(call step,packages of the tests,release/windows/build.sh windows test-packages)
	@$(BIN)/python -m pytest tests/integration/windows $(ARGS)

.PHONY: bench
bench: bundle ## measure the program beside a bare window and a browser: docs/performance.md; fails if a goal is missed
	@$(BIN)/python -m tools.bench

.PHONY: photographs
photographs: NEEDS += test
photographs: ## have simulated photographs of the code read: docs/photographs.md (half an hour); SEED=... takes the same ones again
	$(SETUP)
	@$(BIN)/python -m tests.photographs $(SEED)

.PHONY: licences
licences: bundle ## write the licences of everything that ships to build/licences
	@$(BIN)/python -m release.licences

.PHONY: pictures
pictures: ## take the pictures in docs/pictures again
	$(SETUP)
	$(WORDS)
	$(call step,landscape (tour),$(BIN)/kiosk-author tour --out build/pictures/wide)
	$(call step,upright and dark (tour),$(BIN)/kiosk-author tour --out build/pictures/tall --size 800x1280 --palette dark)
	@for name in attract glance experience_dragged safety quiz_start result; do \
		cp build/pictures/wide/*-$$name.png docs/pictures/$$name.png; done
	@cp build/pictures/tall/*-glance.png docs/pictures/upright_dark.png
	$(call step,the page on paper,QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.takeaway.paper_pictures)

.PHONY: audit
audit: ## check that everyone can use every screen: build/audit/index.html; ARGS=--brief is shorter
	$(SETUP)
	$(WORDS)
	@$(BIN)/kiosk-author audit --out build/audit $(ARGS)

.PHONY: ipdas
ipdas: ## compare the built-in pack with IPDAS: docs/ipdas-audit.md
	$(SETUP)
	@$(BIN)/kiosk-author ipdas --out docs/ipdas-audit.md || [ $$? -eq 1 ] # written, but something that is needed is not met

.PHONY: words
words: ## collect the interface words from QML; LANGUAGE=xx begins a language
	$(SETUP)
	$(call step,words to translate (lupdate),for file in $(sort $(wildcard resources/translations/kiosk_*.ts) $(LANGUAGE:%=resources/translations/kiosk_%.ts)); do $(BIN)/pyside6-lupdate -silent -recursive ui -ts "$$file" -locations none -no-obsolete -source-language en; done)

.PHONY: people
people: ## write what sixteen people read at the end of the quiz: docs/quiz.md
	$(SETUP)
	$(call step,docs/quiz.md (people),$(BIN)/python -m tests.people.told)

.PHONY: tables
tables: ## write lint's figures for the built-in pack: docs/content-tables.md
	$(SETUP)
	$(call step,tables of the content check,$(BIN)/kiosk-author lint --out docs/content-tables.md)

.PHONY: settings
settings: ## write the manual of the settings from their schema: docs/settings.md
	$(SETUP)
	$(call step,docs/settings.md,$(BIN)/python -m tools.settings_page > build/settings.md && mv build/settings.md docs/settings.md)

.PHONY: lock
lock: ## pin the dependencies of pyproject.toml at their newest versions
	$(SETUP)
	$(call step,runtime pins (uv),$(PIN) --output-file tools/setup/runtime.txt)
	$(call step,develop pins (uv),$(PIN) --group develop --constraint tools/setup/runtime.txt --output-file tools/setup/develop.txt)

PIN := $(BIN)/uv pip compile pyproject.toml --upgrade --universal --python-version 3.11 --generate-hashes --no-annotate --quiet --custom-compile-command 'make lock'

.PHONY: clean
clean: ## remove everything that these commands made, .venv included
	@rm -rf build .venv
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
