#!/usr/bin/env bash
# Gives a command inside a root, as a machine of its own: its own processes, devices and mounts.
#
#   inside.sh ROOT ACCOUNT [NAME=VALUE...] COMMAND...     in a mount and process namespace of its own
set -euo pipefail

readonly ROOT=$1 ACCOUNT=$2
shift 2

mount --bind "$ROOT" "$ROOT"
cd "$ROOT"
mount -t proc proc proc
mount --rbind /sys sys
mount -t tmpfs -o mode=755 devices dev
for name in null zero full random urandom tty; do
    touch "dev/$name"
    mount --bind "/dev/$name" "dev/$name"
done
mkdir dev/pts dev/shm
mount -t devpts -o newinstance,ptmxmode=0666,mode=620 devpts dev/pts
mount -t tmpfs -o mode=1777 shared dev/shm
mount -t tmpfs -o mode=755 run run
ln -s pts/ptmx dev/ptmx
ln -s /proc/self/fd dev/fd
ln -s fd/0 dev/stdin
ln -s fd/1 dev/stdout
ln -s fd/2 dev/stderr
for folder in ${PIP_FOLDERS:-}; do
    mkdir -p ".$folder"
    mount --bind -o ro "$folder" ".$folder"
done

mkdir -p .machine
pivot_root . .machine
umount --lazy /.machine
rmdir /.machine

home=$(getent passwd "$ACCOUNT" | cut --delimiter=: --fields=6)
cd "$home"
exec setpriv --reuid="$ACCOUNT" --regid="$ACCOUNT" --init-groups \
    env --ignore-environment HOME="$home" USER="$ACCOUNT" LOGNAME="$ACCOUNT" SHELL=/bin/bash \
    PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$@"
