"""The package is built on the Debian of a tablet, or not at all."""

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
