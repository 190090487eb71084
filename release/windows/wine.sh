# A Windows of the build's own, under Wine: build/windows. Sourced in the top folder.

readonly PLACE=build/windows
readonly PYTHON=$PLACE/python

export WINEPREFIX=$PWD/$PLACE/prefix WINEARCH=win64 WINEDEBUG=-all
# No .NET and no browser engine; and nothing of the host's desktop learns of it.
export WINEDLLOVERRIDES='mscoree,mshtml=;winedbg.exe,winemenubuilder.exe=d'
unset DISPLAY WAYLAND_DISPLAY PYTHONHOME PYTHONPATH

as_windows_has_it() { printf 'Z:%s' "${1//\//\\}"; } # PATH: a full path of this system

in_windows() { # PROGRAM ARGUMENTS...: through pipes, because Python under Wine fails on some files
    (set -o pipefail && wine "$@" </dev/null 2>&1 | cat)
}

make_windows() { # once; one that was interrupted is begun anew
    [ ! -f "$WINEPREFIX/made" ] || return 0
    wineserver --kill || true # fails where none runs
    rm -rf "$WINEPREFIX"
    mkdir -p "$WINEPREFIX"
    in_windows wineboot --init
    wineserver --wait
    [ -f "$WINEPREFIX/system.reg" ] && touch "$WINEPREFIX/made"
}

make_icu() { # where Wine has none
    local library=$WINEPREFIX/drive_c/windows/system32/icuuc.dll
    [ -f "$library" ] || x86_64-w64-mingw32-gcc -O2 -shared -o "$library" release/windows/icuuc.c
}
