"""A pseudo-language for tests: longer than English, accented, and right to left.

It is added like any language, by files alone: a language file in a pack, and the translated
interface words beside it.
"""

import re
from html import escape
from itertools import cycle, islice
from math import ceil
from pathlib import Path
from typing import Final

from kiosk.paths import resources
from kiosk.values.interface_languages import interface_file
from tests.support.linguist import find_words, messages, release

CODE: Final = "qps"
"""From the range that ISO 639-2 reserves for private use."""

LONGER: Final = 0.4
"""How much longer a text becomes, relative to the English one."""

MARK: Final = "\N{RIGHT-TO-LEFT MARK}"
"""An invisible mark that makes Qt lay out Latin text from right to left."""

ACCENTS: Final = str.maketrans("AEIOUYaceinosuyz", "ÀÉÎÕÜÝàçéîñõšüýž")
FILLER: Final = " lõ îpsü dé àmét"
KEPT: Final = re.compile(r"(%L?\d|%n|\{\w+\})")
QUOTED: Final = re.compile(r'"((?:[^"\\]|\\.)*)"')
UNTOUCHED: Final = ("#", "reviewed_by")


def pseudo(text: str) -> str:
    """Return a text in the pseudo-language. Placeholders are kept."""
    parts = KEPT.split(text)
    accented = "".join(part if KEPT.fullmatch(part) else part.translate(ACCENTS) for part in parts)
    more = "".join(islice(cycle(FILLER), ceil(len(text) * LONGER)))
    return f"{MARK}{accented}{more}".rstrip()


def third_language_pack(folder: Path) -> Path:
    """Write the built-in pack with the pseudo-language added into a new folder."""
    folder.mkdir(parents=True)
    for file in (resources() / "content" / "innerbloom").glob("*.toml"):
        (folder / file.name).write_bytes(file.read_bytes())
    top = folder / "pack.toml"
    listed = re.compile(r"^languages = \[(.*)\]$", re.MULTILINE)
    top.write_text(listed.sub(rf'languages = [\1, "{CODE}"]', top.read_text("utf-8")), "utf-8")
    english = (folder / "en.toml").read_text("utf-8").splitlines()
    (folder / f"{CODE}.toml").write_text("\n".join(map(_line, english)), "utf-8")
    _write_interface(folder)
    return folder


def _line(line: str) -> str:
    """Return a line of a language file in the pseudo-language."""
    head, _equals, _value = line.partition(" = ")
    if head in {"code", "direction"}:
        return f'{head} = "{CODE if head == "code" else "rtl"}"'
    if line.startswith(UNTOUCHED):
        return line
    return QUOTED.sub(lambda found: f'"{pseudo(found[1])}"', line)


def _write_interface(folder: Path) -> None:
    source, compiled = folder / "kiosk.ts", folder / interface_file(CODE)
    find_words(source)
    body = "".join(
        f"<context><name>{one.context}</name><message><source>{escape(one.source)}</source>"
        f"<translation>{escape(pseudo(one.source))}</translation></message></context>"
        for one in messages(source)
    )
    source.write_text(f'<TS version="2.1" language="{CODE}">{body}</TS>', "utf-8")
    release(source, compiled)
    source.unlink()
