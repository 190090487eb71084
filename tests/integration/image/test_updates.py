"""A newer program on the first partition: the tablet takes it, and shows it from then on."""

import shutil
import subprocess
from pathlib import Path
from typing import Final

from release.prune import ROOT
from tests.integration.bundle.test_update import GOOD, RENAMED, publish, script
from tests.integration.image.channel import await_that
from tests.integration.image.conftest import await_kiosk
from tests.integration.image.disk import Disk
from tests.integration.image.machine import Machine
from tests.integration.image.test_first_partition import NOTE, VGA
from tests.integration.package.tablet import program
from tests.updates.publisher import Publisher

TRUSTS: Final = '[update]\nroot = "root.json"\n'
PROVEN: Final = f'"proven":"{GOOD}"'
KNOWN: Final = "/var/lib/ketamine-route-kiosk/updates.json"
RUNS: Final = "readlink /proc/[0-9]*/exe"
"""Prints the programs that run."""


def test_a_newer_program_is_taken_from_the_first_partition_and_outlives_the_power(
    image: Path, pictures: Path, tmp_path: Path
) -> None:
    publisher = Publisher(tmp_path / "publisher")
    publish(publisher, GOOD, newer_program(tmp_path))
    disk = Disk(image, tmp_path / "disk.img")
    disk.put({"kiosk.toml": TRUSTS, "root.json": publisher.root})
    disk.put_folder(shutil.copytree(publisher.folder, tmp_path / "updates"))
    with Machine(disk.file, VGA, tmp_path, keeps=True) as tablet:
        await_kiosk(tablet)
        await_that(lambda: PROVEN in tablet.command("cat", KNOWN), "the newer program has drawn")
        tablet.picture(pictures / "newer-program.png")
        assert "/updates/" in tablet.command("sh", "-c", RUNS)
        tablet.command("sync")
    assert NOTE not in disk.names()
    with Machine(disk.file, VGA, tmp_path, keeps=True) as tablet:
        await_kiosk(tablet)
        assert "/updates/" in tablet.command("sh", "-c", RUNS)
        assert tablet.property("NRestarts") == "0"
        assert PROVEN in tablet.command("cat", KNOWN)


def newer_program(folder: Path) -> Path:
    """Return the program of the package that the image was made of, under another version."""
    (package,) = (ROOT / "build" / "dist").glob("ketamine-route-kiosk_*_amd64.deb")
    subprocess.run([program("dpkg-deb"), "--extract", package, folder / "package"], check=True)
    files = folder / "package" / "usr" / "lib" / "ketamine-route-kiosk" / "program"
    (files / "kiosk").rename(files / "kiosk.own")
    script(files / "kiosk", RENAMED)
    return files
