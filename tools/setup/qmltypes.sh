#!/usr/bin/env bash
# Describes the view models' Python types to the QML tools: build/qml/Kiosk, for `qmllint -I build/qml`.
# With it a property that QML misspells is an error of `make lint` instead of an empty screen.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

readonly BIN=.venv/bin
readonly OUT=build/qml/Kiosk

mapfile -t files < <(find kiosk/viewmodels -name '*.py' | sort)
stamp=$(sha256sum "${files[@]}" tools/qmltypes.py tools/setup/qmltypes.sh tools/setup/runtime.txt)
[ "$stamp" != "$(cat "$OUT/sources.sha256" 2>/dev/null)" ] || exit 0

rm -rf "$OUT"
mkdir -p "$OUT"
"$BIN/python" -m tools.qmltypes >"$OUT/types.json"

qt=$("$BIN/python" -c 'import PySide6; print(PySide6.__path__[0])')/Qt/metatypes
complaints=$("$BIN/pyside6-qmltyperegistrar" --import-name Kiosk --major-version 1 \
    --foreign-types "$qt/qt6core_metatypes.json,$qt/qt6qml_metatypes.json,$qt/qt6quick_metatypes.json" \
    --generate-qmltypes "$OUT/kiosk.qmltypes" -o /dev/null "$OUT/types.json" 2>&1)
if [ -n "$complaints" ]; then # it exits with 0 after leaving a class out
    printf '%s\n' "$complaints"
    exit 1
fi
printf 'module Kiosk\ntypeinfo kiosk.qmltypes\ndepends QtQuick\n' >"$OUT/qmldir"
printf '%s\n' "$stamp" >"$OUT/sources.sha256"
