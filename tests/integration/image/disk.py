"""A disk with a bare Debian 13 and the kiosk, set up as docs/install.md says."""

import os
import pty
import shutil
import subprocess
from pathlib import Path
from typing import Final

from release.prune import ROOT
from tests.integration.package.tablet import SETTINGS, STATE, Tablet, program

SUITE: Final = "trixie"
BASE: Final = "dbus,initramfs-tools,kmod,linux-image-amd64,python3-minimal,systemd-sysv,udev,zstd"
FOLDER: Final = ROOT / "build" / "image"
BYTES: Final = 3 << 30

PIN: Final = "739182"
PATIENT: Final = "[visit]\nidle_seconds = 300\n"
"""The clinic's settings: an emulated machine is slower than any patient."""

HELPER: Final = "usr/local/lib/image-test/guest.py"
SERVICE: Final = """\
[Service]
ExecStartPre=/usr/sbin/modprobe uinput
ExecStart=/usr/bin/python3 /{helper} {width} {height}
StandardOutput=journal+console
[Install]
WantedBy=basic.target
"""


def make_debian() -> Path:
    """Return the folder of a bare Debian with a kernel, made unless it is there already."""
    folder = FOLDER / "debian"
    done = folder.with_name("debian.done")
    if not done.exists():
        shutil.rmtree(folder, ignore_errors=True)
        FOLDER.mkdir(parents=True, exist_ok=True)
        options = ("--variant=minbase", f"--include={BASE}")
        subprocess.run(
            [program("debootstrap"), *options, SUITE, folder],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        done.touch()
    return folder


def make_disk(package: Path, size: tuple[int, int]) -> Path:
    """Return a disk's file: the package installed, settings and PIN set, and the test's helper.

    Args:
        package: the Debian package.
        size: the screen, in pixels.
    """
    base = make_debian()
    root = FOLDER / "root"
    subprocess.run([program("rm"), "--recursive", "--force", root], check=True)
    subprocess.run([program("cp"), "--archive", base, root], check=True)
    Tablet(root).install(package)
    set_up(root)
    add_helper(root, size)
    disk = FOLDER / "disk.img"
    disk.unlink(missing_ok=True)
    with disk.open("wb") as file:
        file.truncate(BYTES)
    subprocess.run(
        [program("mkfs.ext4"), "-q", "-F", "-L", "root", "-d", root, disk],
        check=True,
    )
    for name in ("vmlinuz", "initrd.img"):
        (found,) = (root / "boot").glob(f"{name}-*")
        shutil.copyfile(found, FOLDER / name)
    return disk


def set_up(root: Path) -> None:
    """Write settings and PIN, as a technician does."""
    (root / "etc/fstab").write_text("LABEL=root / ext4 errors=remount-ro 0 1\n")
    (root / "etc/hostname").write_text("tablet\n")
    (root / SETTINGS).parent.mkdir(exist_ok=True)
    (root / SETTINGS).write_text(PATIENT)
    container = ("--quiet", "--register=no", "--keep-unit", "--console=interactive")
    type_at(
        [program("systemd-nspawn"), *container, f"--directory={root}", "kiosk", "pin", "set"],
        [PIN, PIN],
    )
    if not (root / STATE / "staff-pin").exists():
        raise AssertionError("the PIN was not set")


def type_at(command: list[str], answers: list[str]) -> None:
    """Run a command at a terminal and give one answer to each colon that it prints."""
    process, terminal = pty.fork()
    if process == 0:
        os.execv(command[0], command)
    left = list(answers)
    try:
        while said := os.read(terminal, 1024):
            if said.rstrip().endswith(b":") and left:
                os.write(terminal, left.pop(0).encode() + b"\n")
    except OSError:  # the other end is closed: the command has ended
        pass
    os.close(terminal)
    os.waitpid(process, 0)


def add_helper(root: Path, size: tuple[int, int]) -> None:
    """Add what the test has inside the machine."""
    helper = root / HELPER
    helper.parent.mkdir(parents=True)
    shutil.copyfile(Path(__file__).with_name("guest.py"), helper)
    unit = SERVICE.format(helper=HELPER, width=size[0], height=size[1])
    (root / "etc/systemd/system/image-test.service").write_text(unit)
    subprocess.run(
        [program("systemctl"), f"--root={root}", "--quiet", "enable", "image-test.service"],
        check=True,
    )
