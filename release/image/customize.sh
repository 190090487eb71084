#!/usr/bin/env bash
# Makes the kiosk's system of a bare Debian, customize.sh ROOT, for mmdebstrap: before it cleans up.
#
# PACKAGE is the kiosk's package, BOOT a folder for what the firmware starts, NOTES one for what is
# written beside the image, TODAY the day.
set -euo pipefail

readonly ROOT=$1 NAME=ketamine-route-kiosk
readonly LOADERS=(grub-common grub-efi-amd64-signed grub-pc-bin shim-signed)

in_root() { chroot "$ROOT" env LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }

apt() { in_root apt-get --quiet --yes --no-install-recommends "$@"; }

kiosk() {
    cp "$PACKAGE" "$ROOT/kiosk.deb"
    apt install /kiosk.deb
    rm "$ROOT/kiosk.deb"
    in_root kiosk config example >"$NOTES/kiosk-example.toml"
    mkdir -p "$ROOT/usr/lib/$NAME/updates" "$ROOT/usr/lib/$NAME/update-metadata"
}

units() {
    in_root systemctl --quiet enable kiosk-take-up kiosk-update.timer systemd-networkd systemd-resolved iwd
    in_root systemctl --quiet disable getty@tty1 systemd-networkd-wait-online
    # Nothing here is ever upgraded, and each of these would say so in the journal.
    in_root systemctl --quiet mask apt-daily.timer apt-daily-upgrade.timer dpkg-db-backup.timer e2scrub_all.timer e2scrub_reap.service
}

system() {
    # systemd's own fields for an image. The kiosk tells staff how old it is.
    printf 'IMAGE_ID=%s\nIMAGE_VERSION=%s\n' "$NAME" "$TODAY" >>"$ROOT/usr/lib/os-release"
    touch "$ROOT/usr/lib/clock-epoch" # no clock here is ever set to a day before this one
    rm -f "$ROOT/etc/fstab"
    mkdir -p "$ROOT/state" "$ROOT/var/log/journal" "$ROOT/var/lib/iwd" "$ROOT"/var/lib/systemd/{timers,timesync}
    in_root dpkg-query --show >"$NOTES/packages.txt"
    # Else each start would make systemd's databases anew: what is in memory alone is always new.
    touch "$ROOT/etc/.updated" "$ROOT/var/.updated"
}

loaders() { # Debian's signed shim and GRUB; GRUB by itself for a BIOS
    apt install "${LOADERS[@]}"
    cp "$ROOT/usr/lib/shim/shimx64.efi.signed" "$BOOT/BOOTX64.EFI"
    cp "$ROOT/usr/lib/shim/mmx64.efi.signed" "$BOOT/mmx64.efi"
    cp "$ROOT/usr/lib/grub/x86_64-efi-signed/grubx64.efi.signed" "$BOOT/grubx64.efi"
    cp "$ROOT/usr/lib/grub/i386-pc/boot.img" "$BOOT/"
    in_root grub-mkimage --format=i386-pc --output=/core.img --prefix='(,gpt3)/EFI/debian' \
        biosdisk part_gpt fat normal linux configfile echo boot minicmd test
    mv "$ROOT/core.img" "$BOOT/"
    # GRUB calls itself essential, lest a machine that is upgraded lose it.
    apt purge --autoremove --allow-remove-essential "${LOADERS[@]}"
    cp "$ROOT"/boot/vmlinuz-* "$BOOT/vmlinuz"
    cp "$ROOT"/boot/initrd.img-* "$BOOT/initrd.img"
}

kiosk
loaders
units
system
