#!/usr/bin/env bash
# Packs the standalone program as build/dist/ketamine-route-kiosk_<version>_<architecture>.deb.
#
#   tools/setup/package.sh              packs what `make bundle` built
#   tools/setup/package.sh check FILE   says whether FILE, an os-release(5), is a tablet's Debian
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

readonly NAME=ketamine-route-kiosk
readonly STAGE=build/package/source
readonly DEBIAN=13

check() { # FILE
    local system
    system=$(env --ignore-environment sh -c '. "$0" && echo "$ID ${VERSION_ID-}"' "$1")
    [ "$system" = "debian $DEBIAN" ] && return
    echo "The package is for Debian $DEBIAN and links its libraries, and this is $system." \
        "Build it on a Debian $DEBIAN, or in a bare one: docs/install.md says how." >&2
    return 1
}

libraries() { # what the build found that the program links of the system
    local libc
    libc=$(dpkg-query --show --showformat='${Version}' libc6)
    .venv/bin/python -c 'import json, sys
packages = set(json.load(open("build/libraries.json")).values()) - {"libc6"}
print(", ".join([f"libc6 (>= {sys.argv[1]})", *sorted(packages)]))' "${libc%%-*}"
}

pack() {
    local version
    version=$(build/dist/kiosk/kiosk --version | cut --delimiter=' ' --fields=2)
    rm -rf "$STAGE"
    mkdir -p "$STAGE/docs"
    cp -R release/debian "$STAGE/debian"
    cp -R build/dist/kiosk "$STAGE/program"
    cp docs/*.md "$STAGE/docs/"
    mkdir "$STAGE/resources"
    cp -R resources/monitoring "$STAGE/resources/"
    cp LICENSE "$STAGE/debian/copyright"
    libraries >"$STAGE/system-packages"

    cat >"$STAGE/debian/changelog" <<END
$NAME ($version) stable; urgency=medium

  * Version $version.

 -- The waiting-room kiosk contributors <kiosk@localhost>  $(date --rfc-email)
END

    (cd "$STAGE" && dpkg-buildpackage --build=binary --no-sign --no-check-builddeps)
    mv "build/package/${NAME}_${version}_$(dpkg --print-architecture).deb" build/dist/
}

if [ "${1-}" = check ]; then check "$2"; else pack; fi
