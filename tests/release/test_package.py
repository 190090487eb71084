"""The package is built on the Debian of a tablet, or not at all; purged, it leaves nothing."""

import re
import subprocess
from pathlib import Path

import pytest

from release.prune import ROOT

SCRIPT = ROOT / "tools" / "setup" / "package.sh"


@pytest.mark.parametrize(
    ("system", "code"),
    [
        ('ID=debian\nVERSION_ID="13"\nNAME="Debian GNU/Linux"\n', 0),
        ('ID=debian\nVERSION_ID="12"\n', 1),
        ("ID=debian\n", 1),
        ('ID=ubuntu\nVERSION_ID="13"\n', 1),
    ],
)
def test_another_system_is_told_where_to_build_the_package(
    tmp_path: Path, system: str, code: int
) -> None:
    (tmp_path / "os-release").write_text(system)
    done = subprocess.run(
        [SCRIPT, "check", tmp_path / "os-release"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (code, "")
    if code:
        assert "The package is for Debian 13" in done.stderr
        assert "docs/install.md" in done.stderr


@pytest.mark.parametrize("command", ["package", "package-test"])
def test_an_architecture_that_has_no_package_is_named_before_anything_is_done(command: str) -> None:
    done = subprocess.run(
        ["/usr/bin/make", "--no-print-directory", "-C", ROOT, command, "ARCH=armhf"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    said, _make = done.stderr.splitlines()
    assert said.startswith("ARCH=armhf is neither this machine's architecture (")


SYSTEMS, OURS = "var/log/journal/0123abc", "var/log/journal/0123abc.kiosk"


@pytest.mark.parametrize(("step", "left"), [("remove", {SYSTEMS, OURS}), ("purge", {SYSTEMS})])
def test_purging_takes_the_kiosks_journal_away_and_leaves_the_systems(
    tmp_path: Path, step: str, left: set[str]
) -> None:
    for folder in (SYSTEMS, OURS):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "system.journal").touch()
    script = (ROOT / "release/debian/ketamine-route-kiosk.postrm").read_text("utf-8")
    elsewhere, paths = re.subn(r"(?<= )/(?=\w)", f"{tmp_path}/", script)
    assert paths > 5
    subprocess.run(["/bin/sh", "-c", elsewhere, "postrm", step], check=True)
    assert {folder for folder in (SYSTEMS, OURS) if (tmp_path / folder).exists()} == left
