"""The virtual hardware: a tablet's firmware, its disk and its screen."""

import base64
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.integration.image.channel import PATIENCE
from tests.integration.image.disk import HELPER
from tests.integration.package.tablet import program

ACCELERATORS: Final = (
    (("-accel", "kvm", "-cpu", "host"), 180),
    (("-accel", "tcg", "-icount", "shift=2", "-cpu", "Nehalem"), PATIENCE),
)
"""From the fastest, with the seconds in which it must have started: a computer may offer KVM and
still not be able to run a kernel with it. An emulated machine has a clock of its own, which counts
instructions: to what runs in it a busy computer is no slower than an idle one."""

OVMF: Final = Path("/usr/share/OVMF")
SECURE: Final = OVMF / "OVMF_CODE_4M.ms.fd"
VARIABLES: Final = OVMF / "OVMF_VARS_4M.ms.fd"
"""Debian's own firmware for virtual machines, with Secure Boot on and Microsoft's keys in it, as a
tablet is sold."""

SIZE: Final = (1280, 800)
HELPER_DISK: Final = "/dev/disk/by-id/virtio-image-test"
UNIT: Final = f"""\
[Unit]
DefaultDependencies=no
After=systemd-tmpfiles-setup-dev.service systemd-udev-trigger.service local-fs.target
[Service]
ExecStartPre=/usr/sbin/modprobe uinput
ExecStartPre=/usr/bin/udevadm wait --timeout=60 {HELPER_DISK} /dev/virtio-ports/image-test
ExecStartPre=/usr/bin/mkdir -p /run/image-test
ExecStartPre=/usr/bin/mount -o ro {HELPER_DISK} /run/image-test
ExecStart=/run/image-test/usr/bin/python3 /run/image-test/guest.py {SIZE[0]} {SIZE[1]}
Environment=PYTHONHOME=/run/image-test/usr PYTHONDONTWRITEBYTECODE=1
"""
WANTED: Final = "[Unit]\nWants=image-test.service\n"
"""What starts the tests' helper. systemd takes units from the firmware (systemd.system-credentials
(7)), so nothing of the image is changed for a test."""


@dataclass(frozen=True, slots=True)
class Hardware:
    """What QEMU is told.

    Attributes:
        disk: the disk's file.
        screen: QEMU's device of the screen, with its options.
        folder: for sockets, the firmware's variables, and what is written to a console there.
        secure: whether it starts as a tablet does, by UEFI with Secure Boot, and not by a BIOS.
        keeps: whether what is written to the disk stays there.
        besides: further options, which may also overrule one of these.
    """

    disk: Path
    screen: str
    folder: Path
    secure: bool
    keeps: bool
    besides: Sequence[str] = ()

    def socket(self, name: str) -> Path:
        """Return the socket of QEMU's `monitor`, or of the `port` to the tests' helper."""
        return self.folder / f"{name}.socket"

    def command(self, accelerator: Sequence[str]) -> list[str]:
        """Return the command that starts it."""
        monitor, port = self.socket("monitor"), self.socket("port")
        snapshot = "off" if self.keeps else "on"
        return [
            *(program("qemu-system-x86_64"), *accelerator, *self._firmware()),
            *("-m", "1536", "-smp", "1", "-nic", "none", "-display", "none"),
            *("-drive", f"file={self.disk},format=raw,if=none,id=disk,snapshot={snapshot}"),
            *("-device", "virtio-blk-pci,drive=disk,bootindex=1"),
            *("-drive", f"file={HELPER},format=raw,if=none,readonly=on,id=helper"),
            *("-device", "virtio-blk-pci,drive=helper,serial=image-test"),
            *_credential("extra-unit.image-test.service", UNIT),
            *_credential("unit-dropin.basic.target", WANTED),
            *("-vga", "none", "-device", self.screen),
            *("-qmp", f"unix:{monitor},server=on,wait=off"),
            *("-serial", f"file:{self.folder / 'console.log'}"),
            *("-device", "virtio-serial"),
            *("-device", "virtserialport,chardev=port,name=image-test"),
            *("-chardev", f"socket,id=port,path={port},server=on,wait=off"),
            *self.besides,
        ]

    def _firmware(self) -> list[str]:
        """Return QEMU's options of the firmware, with variables of this machine's own."""
        if not self.secure:
            return ["-machine", "q35"]
        variables = self.folder / "variables.fd"
        if not variables.exists():
            shutil.copyfile(VARIABLES, variables)
        return [
            *("-machine", "q35,smm=on", "-global", "driver=cfi.pflash01,property=secure,value=on"),
            *("-drive", f"if=pflash,format=raw,unit=0,file={SECURE},readonly=on"),
            *("-drive", f"if=pflash,format=raw,unit=1,file={variables}"),
        ]


def _credential(name: str, text: str) -> list[str]:
    """Return QEMU's option that hands a credential to the machine's systemd."""
    packed = base64.b64encode(text.encode()).decode()
    return ["-smbios", f"type=11,value=io.systemd.credential.binary:systemd.{name}={packed}"]
