#!/usr/bin/env bash
# Makes the package for arm64 on a machine of another architecture, by emulation, as root.
#
#   tools/setup/emulated.sh check ARCH      says whether there is a package for ARCH here
#   tools/setup/emulated.sh package ARCH    build/dist/*_ARCH.deb, in a Debian 13 of that architecture
#   tools/setup/emulated.sh tablet ARCH     a bare one with that package installed: build/ci/tablet-ARCH
#
# The Debian that builds is kept with all that was set up there, and so is the base of both.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source .ci/bare.sh
LIMIT=6h

readonly ARCH=$2 SUITE=trixie NAME=ketamine-route-kiosk
readonly BASE=$SUITE-$ARCH BUILDER=$KEPT/builder-$ARCH TABLET=$KEPT/tablet-$ARCH

# A processor without pointer authentication: Debian's programs use it at each call, and it takes
# QEMU 7 twenty times as long as all else that they do.
export QEMU_CPU=cortex-a57

# What the kernel knows a program of arm64 by, as binfmt_misc(5) takes it.
readonly MAGIC='\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00\xb7\x00'
readonly MASK='\xff\xff\xff\xff\xff\xff\xff\x00\xff\xff\xff\xff\xff\xff\xff\xff\xfe\xff\xff\xff'

fail() { echo "$*" >&2 && exit 1; }

check() {
    [ "$ARCH" = arm64 ] ||
        fail "ARCH=$ARCH is neither this machine's architecture ($(dpkg --print-architecture)) nor arm64: there is no such package."
    [ "$(id -u)" -eq 0 ] || fail "ARCH=$ARCH is another machine's: emulating it needs root."
}

emulate() { # have the kernel start programs of arm64 by QEMU, in every root, until it restarts
    local kernel=/proc/sys/fs/binfmt_misc
    arch-test "$ARCH" >/dev/null && return
    [ -e "$kernel/register" ] || mount -t binfmt_misc binfmt_misc "$kernel"
    printf ':%s:M::%s:%s:%s:F' "kiosk-$ARCH" "$MAGIC" "$MASK" "$(command -v qemu-aarch64-static)" >"$kernel/register"
}

native() { # ROOT: give it this machine's own programs for what takes longest when emulated
    local tool place
    mkdir -p "$1/usr/lib64" "$1/usr/local/bin"
    [ -e "$1/lib64" ] || ln --symbolic usr/lib64 "$1/lib64"
    for tool in dpkg-deb tar xz; do
        place=$(command -v "$tool")
        cp --dereference "$place" "$1/usr/local/bin/"
        ldd "$place" | grep --only-matching '/[^ ]*' |
            xargs cp --dereference --parents --target-directory="$1"
    done
}

emulated() { # ROOT COMMAND...: give root's command there
    inside "$1" root QEMU_CPU="$QEMU_CPU" "${@:2}"
}

debian() { # ROOT: a bare Debian of that architecture
    emulate
    [ -n "$(apt_sources "$SUITE")" ] || apt-get --quiet update # only then are the mirrors known
    base "$SUITE" "$BASE" --arch="$ARCH" --dpkgopt=force-unsafe-io \
        --aptopt='DPkg::Path "/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"' \
        --extract-hook="$PWD/tools/setup/emulated.sh native \"\$1\""
    fresh "$1" "$SUITE" "$BASE"
}

package() {
    if [ -e "$BUILDER.done" ] && [ -z "$(find "$BUILDER.done" -mtime "+$DAYS")" ]; then
        emulate
    else
        rm -f "$BUILDER.done"
        debian "$BUILDER"
        touch "$BUILDER.done"
    fi
    local there=$BUILDER/root/kiosk
    mkdir -p "$there"
    find "$there" -mindepth 1 -maxdepth 1 ! -name .venv ! -name build -exec rm -rf {} +
    rm -rf "$there/build/dist"
    git ls-files -z --cached --others --exclude-standard |
        tar --create --null --files-from=- --ignore-failed-read | tar --extract --no-same-owner --directory "$there"
    PIP_NO_COMPILE=1 emulated "$BUILDER" make --directory kiosk package
    mkdir -p build/dist
    mv "$there"/build/dist/*_"$ARCH".deb build/dist/
    ls build/dist/*_"$ARCH".deb
}

tablet() {
    local deb
    deb=$(ls build/dist/"${NAME}"_*_"$ARCH".deb 2>/dev/null) || fail "There is no package in build/dist: make package ARCH=$ARCH"
    [ "$(wc -l <<<"$deb")" -eq 1 ] || fail "More than one package is in build/dist: ${deb//$'\n'/, }"
    debian "$TABLET"
    cp "$deb" "$TABLET/root/kiosk.deb"
    emulated "$TABLET" sh -c 'apt-get --quiet update && DEBIAN_FRONTEND=noninteractive \
        apt-get --quiet --yes install --no-install-recommends ./kiosk.deb'
}

[ "$1" = native ] || check
case $1 in
native | package | tablet) "$1" "$2" ;;
esac
