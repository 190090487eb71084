"""Pictures are taken from the pinned package, or an error says why not."""

import base64
import hashlib
import io
import json
import subprocess
import tarfile
from pathlib import Path

import pytest

from kiosk import paths
from tools import pictures
from tools.cli.main import main

BODY = '<path fill="currentColor" d="M0 0H9V9Z"/>'
OURS = {
    *("person_with_drip", "arm_with_shot", "slow_start", "quick_start", "short_time", "long_time"),
    *("clock", "adjustable", "one_dose", "gentler", "stronger", "car", "no_driving", "nose_spray"),
    *("phone", "scales", "tube_in_arm", "stopwatch", "hidden", "again"),
}


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fake package with every icon, pinned in place of the real one."""
    return packed(tmp_path / "icons.tgz", monkeypatch)


def packed(file: Path, monkeypatch: pytest.MonkeyPatch, without: str = "") -> Path:
    names = [f"{name}-outline" for name in pictures.TAKEN.values() if name != without]
    first, *others = names
    held = {
        "icons": {name: {"body": BODY} for name in [*others, "parent"]},
        "aliases": {first: {"parent": "parent"}},
    }
    data = json.dumps(held).encode()
    with tarfile.open(file, "w:gz") as archive:
        member = tarfile.TarInfo(pictures.ICONS)
        member.size = len(data)
        archive.addfile(member, io.BytesIO(data))
    digest = hashlib.sha512(file.read_bytes()).digest()
    monkeypatch.setattr(pictures, "SHA512", base64.b64encode(digest).decode())
    return file


def test_each_picture_that_is_not_ours_is_taken_in_the_one_colour(
    package: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    assert main(["pictures", "--package", str(package), "--out", str(folder)]) == 0
    assert {file.stem for file in folder.iterdir()} == set(pictures.TAKEN)
    assert (folder / "nausea.svg").read_text("utf-8") == (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">'
        '<path fill="#000000" d="M0 0H9V9Z"/></svg>\n'
    )
    assert capsys.readouterr().out.startswith("63 pictures of @iconify-json/healthicons@")


def test_the_pictures_are_those_of_the_package_and_our_own() -> None:
    drawn = {file.stem for file in paths.pictures().glob("*.svg")}
    assert drawn == set(pictures.TAKEN) | OURS
    readme = (paths.pictures() / "README.md").read_text("utf-8")
    assert all(f"`{name}`" in readme for name in OURS)


def test_another_package_is_refused(
    package: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    package.write_bytes(package.read_bytes() + b"\0")
    assert main(["pictures", "--package", str(package), "--out", str(tmp_path)]) == 1
    said = capsys.readouterr().err
    assert "this is not @iconify-json/healthicons@1.2.13 as it is pinned here" in said
    assert not list(tmp_path.glob("*.svg"))


def test_an_icon_that_the_package_lacks_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lacking = packed(tmp_path / "icons.tgz", monkeypatch, without="nausea")
    assert main(["pictures", "--package", str(lacking), "--out", str(tmp_path)]) == 1
    assert "has no icon nausea-outline. Name another in TAKEN." in capsys.readouterr().err


def test_npm_fetches_the_package(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []

    def npm(given: list[str], **_options: object) -> subprocess.CompletedProcess[str]:
        asked.append(given)
        (Path(given[given.index("--pack-destination") + 1]) / "a.tgz").write_bytes(
            package.read_bytes()
        )
        return subprocess.CompletedProcess(given, 0)

    monkeypatch.setattr(subprocess, "run", npm)
    assert main(["pictures", "--out", str(tmp_path)]) == 0
    assert asked[0][:2] == ["npm", "pack"]
    assert asked[0][-1] == pictures.PACKAGE
    assert (tmp_path / "nausea.svg").is_file()


@pytest.mark.parametrize(
    ("failure", "said"),
    [
        (FileNotFoundError("npm"), "npm is not installed. Install it, or give --package FILE.\n"),
        (
            subprocess.CalledProcessError(1, "npm", stderr="offline\n"),
            "npm cannot fetch @iconify-json/healthicons@1.2.13: offline Give --package FILE.\n",
        ),
    ],
)
def test_why_npm_cannot_fetch_it_is_said(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    failure: Exception,
    said: str,
) -> None:
    def npm(*_given: object, **_options: object) -> None:
        raise failure

    monkeypatch.setattr(subprocess, "run", npm)
    assert main(["pictures", "--out", str(tmp_path)]) == 1
    assert capsys.readouterr().err == said
