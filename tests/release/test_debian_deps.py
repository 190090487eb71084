"""The packages that a computer must have for the standalone program."""

import json
from pathlib import Path

import pytest

from release import debian_deps


def library(name: str) -> Path:
    return next(Path("/usr/lib").glob(f"*-linux-gnu/{name}"))


def test_each_library_gets_the_package_that_holds_it(tmp_path: Path) -> None:
    out = tmp_path / "libraries.json"
    debian_deps.write_packages({"libEGL.so.1": library("libEGL.so.1")}, out)
    assert json.loads(out.read_bytes()) == {"libEGL.so.1": "libegl1"}


def test_a_library_that_set_up_does_not_install_stops_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(debian_deps, "listed", set)
    with pytest.raises(SystemExit, match="links libegl1, which is not in the list"):
        debian_deps.write_packages({"libEGL.so.1": library("libEGL.so.1")}, tmp_path / "out")


def test_a_library_of_no_package_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="came with no Debian package"):
        debian_deps.package_of(tmp_path / "libown.so.1")


def test_the_list_names_what_qt_links() -> None:
    assert {"libegl1", "libxcb-cursor0", "libwayland-client0"} <= debian_deps.listed()
    assert "xvfb" not in debian_deps.listed()


def test_only_what_a_library_names_itself_counts() -> None:
    named = debian_deps.named_by(str(library("libEGL.so.1")))
    assert "libGLdispatch.so.0" in named
    assert "libX11.so.6" not in named
