#!/usr/bin/env bash
# Compiles the interface's words from Qt Linguist's files: build/translations/kiosk_<language>.qm.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

readonly OUT=build/translations
mkdir -p "$OUT"
shopt -s nullglob
for source in resources/translations/kiosk_*.ts; do
    compiled=$OUT/$(basename "${source%.ts}").qm
    [ "$compiled" -nt "$source" ] && continue
    .venv/bin/pyside6-lrelease -silent "$source" -qm "$compiled"
done
