#!/usr/bin/env bash
# Makes the disk image that a technician flashes, of the package in build/dist, as root:
# build/dist/ketamine-route-kiosk_<version>_<day>_amd64.img.gz, and beside it what is in it.
#
# Debian comes from this machine's own mirrors, as new as they have it. No loop device is needed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source .ci/registries.sh

readonly SUITE=trixie NAME=ketamine-route-kiosk
readonly OURS=$PWD/release/image MADE=$PWD/build/image/made
readonly ROOT=$MADE/root BOOT=$MADE/boot NOTES=$MADE/notes
TODAY=$(date --utc +%F)
SYSTEM=$(cat /proc/sys/kernel/random/uuid) # another for each image: no stick's name is taken for it
readonly TODAY SYSTEM

# The partitions, in MiB. The first is FAT and of the type that Windows shows.
readonly FIRST_AT=1 FIRST=1024 # a publisher's folder with several versions fits
readonly BIOS_AT=$((FIRST_AT + FIRST)) BIOS=1
readonly START_AT=$((BIOS_AT + BIOS)) START=192
readonly SYSTEM_AT=$((START_AT + START))
readonly STATE=1024
readonly LARGEST=1000000000 # bytes of the file to flash: a clinic downloads it

fail() { echo "make image: $*" >&2 && exit 1; }

package() {
    local found
    [ "$(id -u)" -eq 0 ] || fail 'this needs root'
    found=$(ls build/dist/${NAME}_*_amd64.deb 2>/dev/null) || fail 'there is no package in build/dist: make package'
    [ "$(wc -l <<<"$found")" -eq 1 ] || fail "more than one package is in build/dist: ${found//$'\n'/, }"
    echo "$found"
}

packages() { sed -n 's/^\([a-z0-9][^ ]*\) .*/\1/p' "$OURS/packages.txt" | paste --serial --delimiters=,; }

debian() { # a Debian with a kernel and the kiosk
    apt_settings >"$MADE/apt.conf"
    [ -n "$(apt_sources "$SUITE")" ] || apt-get --quiet update
    apt_sources "$SUITE" | grep --quiet -- "$SUITE-security" ||
        fail 'this machine has no source of security updates: add that of Debian to its sources.list'
    apt_sources "$SUITE" | sed 's/ main$/ main non-free-firmware/' |
        mmdebstrap --mode=root --variant=minbase --aptopt="$MADE/apt.conf" --include="$(packages)" \
            --setup-hook='cp --archive /etc/apt/auth.conf* "$1/etc/apt/" 2>/dev/null || true' \
            --essential-hook="cp --recursive --no-target-directory $OURS/root \"\$1\"" \
            --customize-hook="$OURS/customize.sh" \
            "$SUITE" "$ROOT" -
    ln --symbolic --force ../run/systemd/resolve/resolv.conf "$ROOT/etc/resolv.conf"
    # mmdebstrap empties or replaces these. With another machine-id at each start, each would begin a
    # journal of its own.
    cp "$OURS/root/etc/hostname" "$OURS/root/etc/hosts" "$ROOT/etc/"
    tr --delete - </proc/sys/kernel/random/uuid >"$ROOT/etc/machine-id"
}

system() { # read-only, without what it needs no more
    rm -f "$MADE/system.squashfs"
    mksquashfs "$ROOT" "$MADE/system.squashfs" -quiet -no-progress -comp zstd \
        -Xcompression-level 6 -b 256K -wildcards -e \
        'boot/*' 'dev/*' 'proc/*' 'run/*' 'sys/*' 'tmp/*' 'var/cache/apt/*' 'var/lib/apt/lists/*' \
        'var/log/*.log' 'var/log/apt/*' 'etc/apt/sources.list' 'etc/apt/auth.conf*' \
        etc/apt/apt.conf.d/99mmdebstrap \
        'usr/share/info/*' 'usr/share/locale/*' 'usr/share/man/*'
}

first_partition() { # what a technician sees
    local first=$MADE/first.fat file
    truncate --size="${FIRST}M" "$first"
    mkfs.fat -F 32 -n KIOSK "$first"
    for file in "$OURS/README.txt" "$NOTES/kiosk-example.toml"; do
        sed 's/$/\r/' "$file" | mcopy -i "$first" - "::/$(basename "$file")"
    done
}

start_partition() { # what the firmware starts
    local start=$MADE/start.fat
    truncate --size="${START}M" "$start"
    mkfs.fat -F 32 -n KIOSK-BOOT "$start"
    mmd -i "$start" ::/EFI ::/EFI/BOOT ::/EFI/debian
    mcopy -i "$start" "$BOOT/BOOTX64.EFI" "$BOOT/grubx64.efi" "$BOOT/mmx64.efi" ::/EFI/BOOT
    sed "s/SYSTEM/$SYSTEM/" "$OURS/grub.cfg" | mcopy -i "$start" - ::/EFI/debian/grub.cfg
    mcopy -i "$start" "$BOOT/vmlinuz" "$BOOT/initrd.img" ::
}

owner() { awk -F : -v name="$1" '$1 == name { print $3 ":" $4 }' "$ROOT/etc/passwd"; }

state_partition() { # what the tablet keeps
    local state=$MADE/state
    mkdir -p "$state"/{settings,updates,journal,clock,timers}
    mkdir --mode=0700 "$state/metadata" "$state/wifi" "$state/kept"
    chown "$(owner kiosk)" "$state/kept"
    chown "$(owner systemd-timesync)" "$state/clock"
    truncate --size="${STATE}M" "$state.ext4"
    mkfs.ext4 -q -F -m 1 -L kiosk-state -d "$state" "$state.ext4"
}

at() { # PLACE FILE: put it into the disk, so many MiB after its beginning
    dd if="$2" of="$MADE/disk.img" bs=1M seek="$1" conv=notrunc,sparse status=none
}

number_at() { # FILE PLACE NUMBER: write a number of 8 bytes there
    local hex
    hex=$(printf '%016x\n' "$3" | fold --width=2 | tac | sed 's/^/\\x/' | tr --delete '\n')
    printf "$hex" | dd of="$1" bs=1 seek="$2" conv=notrunc status=none
}

disk() { # all of it, one after the other
    local size state_at
    size=$((($(stat --format=%s "$MADE/system.squashfs") + 1048575) / 1048576))
    state_at=$((SYSTEM_AT + size))
    truncate --size="$((state_at + STATE + 1))M" "$MADE/disk.img"
    sfdisk --quiet "$MADE/disk.img" <<END
label: gpt
start=${FIRST_AT}MiB, size=${FIRST}MiB, type=EBD0A0A2-B9E5-4433-87C0-68B6B72699C7, name=KIOSK
start=${BIOS_AT}MiB, size=${BIOS}MiB, type=21686148-6449-6E6F-744E-656564454649, name=kiosk-bios
start=${START_AT}MiB, size=${START}MiB, type=C12A7328-F81F-11D2-BA4B-00A0C93EC93B, name=kiosk-start
start=${SYSTEM_AT}MiB, size=${size}MiB, type=0FC63DAF-8483-4772-8E79-3D69D8477DE4, name=kiosk-system, uuid=$SYSTEM
start=${state_at}MiB, size=${STATE}MiB, type=0FC63DAF-8483-4772-8E79-3D69D8477DE4, name=kiosk-state
END
    # As grub-bios-setup does, which needs a device: each part of GRUB is told the sector where the
    # next one lies, and that the disk's number is to be believed.
    number_at "$BOOT/boot.img" $((0x5c)) $((BIOS_AT * 2048))
    printf '\x90\x90' | dd of="$BOOT/boot.img" bs=1 seek=$((0x66)) conv=notrunc status=none
    number_at "$BOOT/core.img" $((0x1f4)) $((BIOS_AT * 2048 + 1))
    dd if="$BOOT/boot.img" of="$MADE/disk.img" bs=440 count=1 conv=notrunc status=none
    at "$BIOS_AT" "$BOOT/core.img"
    at "$FIRST_AT" "$MADE/first.fat"
    at "$START_AT" "$MADE/start.fat"
    at "$SYSTEM_AT" "$MADE/system.squashfs"
    at "$state_at" "$MADE/state.ext4"
}

file_to_flash() {
    local result size
    result=build/dist/${NAME}_$(dpkg-deb --field "$deb" Version)_${TODAY}_amd64
    rm -f build/dist/${NAME}_*.img.gz build/dist/${NAME}_*.packages.txt
    gzip -1 --stdout "$MADE/disk.img" >"$result.img.gz.new"
    size=$(stat --format=%s "$result.img.gz.new")
    if [ "$size" -gt "$LARGEST" ]; then
        rm "$result.img.gz.new"
        fail "the file to flash has $size bytes, and $LARGEST are the most to download"
    fi
    mv "$result.img.gz.new" "$result.img.gz"
    cp "$NOTES/packages.txt" "$result.packages.txt"
}

step() { # NAME COMMAND...: one line, and the command's output only if it fails
    local began=$SECONDS name=$1
    shift
    "$@" >"$MADE/said" 2>&1
    printf '%5d s  %s\n' $((SECONDS - began)) "$name"
}

deb=$(package)
export PACKAGE=$PWD/$deb TODAY BOOT NOTES # for customize.sh
rm -rf "$MADE"
mkdir -p "$BOOT" "$NOTES"
exec 3>&2
trap '[ $? -eq 0 ] || cat "$MADE/said" >&3' EXIT
step 'Debian with the kiosk' debian
step 'the read-only system' system
step 'the first partition' first_partition
step 'what the firmware starts' start_partition
step 'what the tablet keeps' state_partition
step 'the disk' disk
step 'the file to flash' file_to_flash
ls -l --human-readable build/dist/*.img.gz
