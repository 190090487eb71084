"""A disk with the image of `make image`, and what a technician puts on its first partition."""

import gzip
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from release.prune import ROOT
from tests.integration.package.tablet import program

FOLDER: Final = ROOT / "build" / "image"
HELPER: Final = FOLDER / "helper.squashfs"

FIRST: Final = 1 << 20
"""Where the first partition begins, in bytes."""

START: Final = 1026 << 20
"""Where the partition begins that the firmware starts from."""

COMMAND: Final = "/EFI/debian/grub.cfg"
"""The file on it that has the kernel's command line."""

PIN: Final = "739182"
SETTINGS: Final = "[visit]\nidle_seconds = 300\n"
"""The clinic's settings: an emulated machine is slower than any patient."""


def unpack(image: Path) -> Path:
    """Return the image as it is once it is flashed, unpacked unless that is done."""
    flashed = FOLDER / image.name.removesuffix(".gz")
    if not flashed.exists() or flashed.stat().st_mtime < image.stat().st_mtime:
        FOLDER.mkdir(parents=True, exist_ok=True)
        part = flashed.with_suffix(".part")
        with gzip.open(image) as packed, part.open("wb") as file:
            shutil.copyfileobj(packed, file, 1 << 20)
        part.rename(flashed)
    return flashed


def make_helper() -> None:
    """Make the disk of what the tests have inside the machine, unless it is there already."""
    script = Path(__file__).with_name("helper.sh")
    ours = max(file.stat().st_mtime for file in (script, script.with_name("guest.py")))
    if not HELPER.exists() or HELPER.stat().st_mtime < ours:
        HELPER.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run([script, HELPER], check=True, stdout=subprocess.DEVNULL)


class Disk:
    """A disk that was flashed.

    Args:
        image: the image, unpacked; None for a disk that is there.
        file: the disk's file, which is made.
    """

    def __init__(self, image: Path | None, file: Path) -> None:
        self.file = file
        if image is not None:
            subprocess.run([program("cp"), "--sparse=always", image, file], check=True)

    def put(self, files: Mapping[str, str | bytes], offset: int = FIRST) -> None:
        """Copy files to a partition; their names may begin with folders that are there.

        Args:
            files: what each holds, by its name.
            offset: where the partition begins.
        """
        for name, text in files.items():
            self._mtools("mcopy", offset, "-o", "-", f"::{name}", given=text)

    def put_folder(self, folder: Path) -> None:
        """Copy a folder to the first partition."""
        self._mtools("mcopy", FIRST, "-o", "-s", str(folder), "::")

    def read(self, name: str, offset: int = FIRST) -> str:
        """Return what a file of a partition holds."""
        return self._mtools("mtype", offset, f"::{name}")

    def names(self) -> list[str]:
        """Return what lies on the first partition."""
        listed = self._mtools("mdir", FIRST, "-b", "::").splitlines()
        return sorted(line.removeprefix("::/") for line in listed)

    def append(self, words: str) -> None:
        """Add words to the kernel's command line."""
        before = self.read(COMMAND, START)
        self.put({COMMAND: before.replace(" quiet ", f" quiet {words} ")}, START)

    def holds(self, data: bytes) -> bool:
        """Return whether the bytes are anywhere on the first partition."""
        with self.file.open("rb") as file:
            file.seek(FIRST)
            return data in file.read(START - FIRST)

    def _mtools(
        self, name: str, offset: int, *arguments: str, given: str | bytes | None = None
    ) -> str:
        data = given.encode() if isinstance(given, str) else given
        done = subprocess.run(
            [program(name), "-i", f"{self.file}@@{offset}", *arguments],
            input=data,
            stdin=subprocess.DEVNULL if data is None else None,
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode()
