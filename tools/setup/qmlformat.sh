#!/usr/bin/env bash
# Formats ui/ in place, or with --check only names the files that are not formatted.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

readonly COPY=build/qmlformat

format() { # FOLDER: every QML file in it, in place
    find "$1" -name '*.qml' -print0 | xargs --null --no-run-if-empty .venv/bin/pyside6-qmlformat \
        --ignore-settings --newline unix --inplace
}

if [ "${1:-}" != --check ]; then
    format ui
    exit
fi

rm -rf "$COPY"
mkdir -p build
cp -R ui "$COPY"
format "$COPY" 2>&1 | sed -n "s|^Failed to parse $COPY|qmlformat cannot read ui|p"
diff --recursive --brief ui "$COPY" >/dev/null && exit
while IFS= read -r file; do
    cmp --quiet "$file" "$COPY/${file#ui/}" || echo "$file is not formatted: make format"
done < <(find ui -name '*.qml' | sort)
exit 1
