"""`make photographs`: simulates photographs, decodes them, and writes docs/photographs.md."""

import secrets
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from msgspec.structs import replace

from kiosk.takeaway.handout import Handout
from tests.photographs.camera import CAMERAS, FIELD, Camera, Shot
from tests.photographs.readers import READERS
from tests.photographs.study import (
    AT_40,
    CORNERWISE,
    FEWER,
    FEWEST,
    NEARER_AND_FARTHER,
    OF_PAPER,
    PHOTOGRAPHS,
    DrawnCode,
    Rate,
    drawn,
    printed,
    rates,
)
from tests.takeaway.pages import LANGUAGES, emptiest, fullest, page

OUT: Final = Path("docs/photographs.md")

HEAD: Final = """\
# Photographs of the code

Made by `make photographs`: simulated photographs of each code as a tablet of 10.1 inches (1280 x
800) shows it, and of the one on paper. A photograph counts as read where the whole card comes out,
letter by letter. No phone was tried: `tests/photographs/camera.py` has the model and what it leaves
out. A new run draws its seeds by chance, after all else is fixed: nothing is fitted to them.

- **Seeds.** {first} to {last} in every row. `make photographs SEED={first}` takes them again.
- **Cameras.** Both see {field:.0f} degrees along their long side.
{cameras}
- **Hands.** Turned by up to 8 degrees and moving a little; the code tilted by 20 degrees toward any
  of its four sides. Uneven light, a lamp's reflection, noise, JPEG. Paper has the screen's light.
- **Readers.** zbar, zxing-cpp and OpenCV share no code. Each looks at a photograph in up to nine
  sizes, as scanning programs do from frame to frame.
- **Pages.** *Usual*: five wishes and one thing to tell. *Fullest*: everything that can be said, and
  a clinic with a long name. *Emptiest*: nothing said.

"""

UNUSED: Final = 1_000_000
"""Lower seeds may have been used while code and readers were tuned."""


def pages() -> Iterable[tuple[str, Handout]]:
    """Yield name and page of each handout to photograph: a typical one in each language."""
    for language in LANGUAGES:
        yield f"usual, {language}", page(language, picked=1)
    whole = fullest("es")
    name = "Northern Valley Center for Ketamine Treatment and Recovery"
    yield "fullest, es", replace(whole, clinic=replace(whole.clinic, name=name))
    yield "emptiest, en", emptiest()


def main() -> None:
    """Write the page with the rates."""
    seed = int(sys.argv[1]) if sys.argv[1:] else UNUSED + secrets.randbelow(10**9)
    cameras = "\n".join(_said(camera) for camera in CAMERAS)
    last = seed + PHOTOGRAPHS - 1
    parts = [HEAD.format(field=FIELD, cameras=cameras, first=seed, last=last)]
    for name, code, shots, count in rows():
        measured = _told(name, rates(code, shots, count, seed))
        parts.append(f"## {name}\n\n{_about(code)}\n\n{table(measured)}\n")
        OUT.write_text("".join(parts).rstrip("\n") + "\n", "utf-8")


def rows() -> Iterable[tuple[str, DrawnCode, Sequence[Shot], int]]:
    """Yield the name of each series, its code, camera positions, and number of photographs."""
    for name, whole in pages():
        yield f"On the screen: {name}", drawn(whole), AT_40, PHOTOGRAPHS
    usual = dict(pages())["usual, es"]
    code = drawn(usual)
    yield "Nearer and farther: usual, es", code, NEARER_AND_FARTHER, FEWER
    yield "On paper: usual, es", printed(usual), OF_PAPER, FEWEST
    yield "Tilted toward a corner: usual, es", code, CORNERWISE, FEWER


def table(measured: Iterable[Rate]) -> str:
    """Return a table of rates."""
    head = ("camera", "distance", "tilt", *READERS)
    rows = [
        (
            rate.camera.name,
            f"{rate.shot.distance / 10:.0f} cm",
            f"{rate.shot.tilt:.0f}°",
            *(f"{count} of {rate.photographs}" for count in rate.right.values()),
        )
        for rate in measured
    ]
    lines = (head, tuple("---" for _ in head), *rows)
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _about(code: DrawnCode) -> str:
    """Return a sentence about a code's size and how much of the page it contains."""
    held, missing = len(code.code.text.encode()), code.code.left_out
    lacks = ", ".join(f"{title}: {count}" for title, count in missing.items())
    return (
        f"{code.modules} modules of {code.module:.2f} mm, {held} bytes. Left out: {lacks or '-'}."
    )


def _told(name: str, measured: Iterable[Rate]) -> Iterator[Rate]:
    """Yield rates as they are measured, with progress output, because it takes long."""
    for rate in measured:
        print(name, rate.camera.name, rate.shot, rate.right, flush=True)
        yield rate


def _said(camera: Camera) -> str:
    least, most = camera.blur
    return (
        f"  - *{camera.name}*: {camera.across} pixels across, blur {least} to {most} pixels,\n"
        f"    noise {camera.noise:.0%}, JPEG {camera.quality}"
    )


if __name__ == "__main__":
    main()
