"""Small packs with one of everything, for tests to load, break and show."""

import shutil
from pathlib import Path

import pytest

from kiosk.content.load import load_pack
from kiosk.content.pack_error import PackError

TINY = Path(__file__).parent / "tiny_pack"
SOUND = Path(__file__).parent / "sound_pack"


def tiny_pack(folder: Path, languages: tuple[str, ...] = ("en",)) -> Path:
    """Write the pack into a new folder; return the folder."""
    folder.mkdir(parents=True)
    structure = (TINY / "pack.toml").read_text("utf-8")
    listed = ", ".join(f'"{language}"' for language in languages)
    (folder / "pack.toml").write_text(structure.replace('"en"', listed), "utf-8", newline="\n")
    english = (TINY / "en.toml").read_text("utf-8")
    for language in languages:
        words = english.replace('"en"', f'"{language}"').replace(" en", f" {language}", 1)
        (folder / f"{language}.toml").write_text(words, "utf-8", newline="\n")
    return folder


def sound_pack(folder: Path) -> Path:
    """Copy the pack that passes the IPDAS audit into a new folder; return the folder."""
    shutil.copytree(SOUND, folder)
    return folder


def edit(file: Path, old: str, new: str) -> None:
    """Replace the first occurrence of a text in a file; fail if there is none."""
    text = file.read_text("utf-8")
    before, found, after = text.partition(old)
    assert found, f"{old!r} is not in {file.name}"
    file.write_text(before + new + after, "utf-8")


def drop(file: Path, heading: str, start: str) -> None:
    """Delete the first line below a heading that begins with `start`."""
    before, found, after = file.read_text("utf-8").partition(f"{heading}\n")
    line = next(line for line in after.splitlines() if line.startswith(start))
    file.write_text(before + found + after.replace(f"{line}\n", "", 1), "utf-8")


def diagnostics_of(folder: Path) -> list[str]:
    """Load an invalid pack; return its diagnostics, one line each."""
    with pytest.raises(PackError) as caught:
        load_pack(folder)
    lines = str(caught.value).splitlines()
    assert len(lines) == len(caught.value.diagnostics)
    return lines
