#!/usr/bin/env bash
# Packs the standalone program as build/dist/ketamine-route-kiosk_<version>_amd64.deb.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

readonly NAME=ketamine-route-kiosk
readonly STAGE=build/package/source

version=$(build/dist/kiosk/kiosk --version | cut --delimiter=' ' --fields=2)
rm -rf "$STAGE"
mkdir -p "$STAGE/docs"
cp -R resources/debian "$STAGE/debian"
cp -R build/dist/kiosk "$STAGE/program"
cp docs/*.md "$STAGE/docs/"
cp LICENSE "$STAGE/debian/copyright"

# What the build found that the program links of the system.
.venv/bin/python -c 'import json, sys
packages = set(json.load(open("build/libraries.json")).values()) - {"libc6"}
print(", ".join(["libc6 (>= 2.36)", *sorted(packages)]))' >"$STAGE/system-packages"

cat >"$STAGE/debian/changelog" <<END
$NAME ($version) stable; urgency=medium

  * Version $version.

 -- The waiting-room kiosk contributors <kiosk@localhost>  $(date --rfc-email)
END

(cd "$STAGE" && dpkg-buildpackage --build=binary --no-sign --no-check-builddeps)
mv "build/package/${NAME}_${version}_amd64.deb" build/dist/
