#!/usr/bin/env bash
# Describes the view models' Python types to the QML tools: build/qml/Kiosk, for `qmllint -I build/qml`.
# With it a property that QML misspells is an error of `make lint` instead of an empty screen.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

readonly BIN=.venv/bin
readonly OUT=build/qml/Kiosk

# The dump tool takes a class for a QObject only once it has read the class's base, so a file comes
# after those it imports.
sources() {
    local file
    find kiosk/viewmodels -name '*.py' | while IFS= read -r file; do
        printf '%s %s\n' "$file" "$file"
        sed -nE 's|^from (kiosk)\.(viewmodels)\.([a-z_]+) import.*|\1/\2/\3.py '"$file"'|p' "$file"
    done | sort | tsort
}
mapfile -t files < <(sources)
stamp=$(sha256sum "${files[@]}" tools/setup/qmltypes.sh tools/setup/runtime.txt)
[ "$stamp" != "$(cat "$OUT/sources.sha256" 2>/dev/null)" ] || exit 0

rm -rf "$OUT"
mkdir -p "$OUT"
# The dump names types and signals as the source does; QML knows them by Qt's names. It does not
# say that a property without a signal is constant; one that is neither, Qt warns of in a test.
"$BIN/pyside6-metaobjectdump" --quiet "${files[@]}" | sed -E '
    s/"type": "list"/"type": "QVariantList"/
    s/"type": "dict"/"type": "QVariantMap"/
    s/"type": "object"/"type": "QVariant"/
    s/"notify": "[A-Za-z]+\./"notify": "/
    s/"read": "[A-Za-z]+"$/&, "constant": true/' >"$OUT/types.json"

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
