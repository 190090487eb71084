"""Reads QR codes and PDF pages back with independent programs."""

import re
import subprocess
from pathlib import Path

from tools.stress.services import program


def code_in(picture: Path) -> str:
    """Return the text of the only QR code in a picture."""
    reader = [program("zbarimg"), "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", str(picture)]
    read = subprocess.run(reader, capture_output=True, check=False)
    return read.stdout.decode().removesuffix("\n")


def note_in(card: str) -> str:
    """Return the note of a vCard as a phone shows it."""
    (note,) = (line for line in card.split("\r\n") if line.startswith("NOTE:"))
    letters = {"\\n": "\n"}
    return re.sub(r"\\.", lambda mark: letters.get(mark[0], mark[0][1:]), note[len("NOTE:") :])


def page_in(card: str) -> str:
    """Return the handout text in a vCard, empty if there is no vCard."""
    if not card:
        return ""
    (name,) = (line for line in card.split("\r\n") if line.startswith("FN:"))
    return f"{name.removeprefix('FN:')}\n\n{note_in(card)}"


def words_in(page: Path) -> str:
    """Return the text of a PDF with single spaces in place of line breaks."""
    text = subprocess.run(
        [program("pdftotext"), "-raw", str(page), "-"], capture_output=True, check=True
    ).stdout.decode()
    return " ".join(text.split())


def picture_of(page: Path) -> Path:
    """Return a picture of the first page of a PDF."""
    picture = page.with_suffix(".png")
    stem = str(picture.with_suffix(""))
    subprocess.run(
        [program("pdftoppm"), "-r", "300", "-png", "-singlefile", str(page), stem], check=True
    )
    return picture


def facts_of(page: Path) -> dict[str, str]:
    """Return the metadata of a PDF."""
    told = subprocess.run(
        [program("pdfinfo"), str(page)], capture_output=True, check=True
    ).stdout.decode()
    lines = (line.partition(":") for line in told.splitlines())
    return {name: fact.strip() for name, _, fact in lines}


def height_of(word: str, page: Path) -> float:
    """Return the line height of a word, in points, on the first PDF page that contains it."""
    told = subprocess.run(
        [program("pdftotext"), "-bbox", str(page), "-"], capture_output=True, check=True
    ).stdout.decode()
    found = re.search(rf'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">{word}<', told)
    assert found, f"{word} is not on the page"
    return float(found[2]) - float(found[1])
