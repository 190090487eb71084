"""A third language made by a machine, for tests: long, accented, and from right to left.

It is added as any language is, by files alone: a language file beside the built-in ones, and the
interface's words, released by Qt Linguist's own tool.
"""

import html
import re
import subprocess
import sys
from itertools import cycle, islice
from math import ceil
from pathlib import Path
from typing import Final

from kiosk.places import resources

CODE: Final = "qps"
"""From the range that ISO 639-2 leaves to private use."""

NAME: Final = "Pseudo"

LONGER: Final = 0.4
"""How much longer a text becomes, as a part of the English one."""

MARK: Final = "\N{RIGHT-TO-LEFT MARK}"

ACCENTS: Final = str.maketrans("AEIOUYaceinosuyz", "ÀÉÎÕÜÝàçéîñõšüýž")
FILLER: Final = " lõ îpsü dé àmét"
KEPT: Final = re.compile(r"(%\d|%L\d|%n)")
QUOTED: Final = re.compile(r'"((?:[^"\\]|\\.)*)"')
UNTOUCHED: Final = ("#", "code", "direction", "reviewed_by", "awaits", "name = ")
MESSAGE: Final = re.compile(r"<source>(.*?)</source>\s*<translation>.*?</translation>", re.DOTALL)


def pseudo(text: str) -> str:
    """Return a text in the third language. Placeholders stay as they are."""
    parts = KEPT.split(text)
    accented = "".join(part if KEPT.fullmatch(part) else part.translate(ACCENTS) for part in parts)
    more = "".join(islice(cycle(FILLER), ceil(len(text) * LONGER)))
    return f"{MARK}{accented}{more}".rstrip()


def third_language_pack(folder: Path) -> Path:
    """Write the built-in pack with one more language into a folder that is made for it."""
    folder.mkdir(parents=True)
    built_in = resources() / "content" / "innerbloom"
    for file in built_in.glob("*.toml"):
        (folder / file.name).write_text(file.read_text("utf-8"), "utf-8")
    top = folder / "pack.toml"
    listed = re.compile(r"^languages = \[(.*)\]$", re.MULTILINE)
    top.write_text(listed.sub(rf'languages = [\1, "{CODE}"]', top.read_text("utf-8")), "utf-8")
    english = (built_in / "en.toml").read_text("utf-8").splitlines()
    said = "\n".join(map(_translated, english))
    said = said.replace('code = "en"', f'code = "{CODE}"').replace('"ltr"', '"rtl"')
    (folder / f"{CODE}.toml").write_text(said.replace('"English"', f'"{NAME}"', 1), "utf-8")
    _release(_interface(), folder / f"kiosk_{CODE}.qm")
    return folder


def _translated(line: str) -> str:
    if line.startswith(UNTOUCHED):
        return line
    return QUOTED.sub(lambda found: f'"{pseudo(found[1])}"', line)


def _interface() -> str:
    """Return Qt Linguist's file of the third language, made from the Spanish one's sources."""
    spanish = (resources() / "translations" / "kiosk_es.ts").read_text("utf-8")
    made = MESSAGE.sub(_message, spanish)
    return made.replace('language="es"', f'language="{CODE}"', 1)


def _message(found: re.Match[str]) -> str:
    said = html.escape(pseudo(html.unescape(found[1])))
    return f"<source>{found[1]}</source><translation>{said}</translation>"


def _release(words: str, compiled: Path) -> None:
    source = compiled.with_suffix(".ts")
    source.write_text(words, "utf-8")
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([tool, "-silent", source, "-qm", compiled], check=True)
    source.unlink()
