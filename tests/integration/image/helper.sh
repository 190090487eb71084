#!/usr/bin/env bash
# Makes the disk of what the tests have inside the machine, helper.sh FILE: Debian's smallest Python
# and guest.py. The image itself has no Python, and is not changed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
source .ci/registries.sh

readonly MADE=build/image/helper
rm -rf "$MADE" && mkdir -p "$MADE"
apt_settings >"$MADE.conf"
[ -n "$(apt_sources trixie)" ] || apt-get --quiet update
apt_sources trixie | mmdebstrap --quiet --mode=root --variant=extract --include=python3-minimal \
    --aptopt="$MADE.conf" \
    --setup-hook='cp --archive /etc/apt/auth.conf* "$1/etc/apt/" 2>/dev/null || true' \
    trixie "$MADE" -
cp tests/integration/image/guest.py "$MADE/"
mksquashfs "$MADE" "$1" -quiet -no-progress -noappend -comp zstd
