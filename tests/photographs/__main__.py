"""`make photographs`: takes the photographs, has them read, and writes docs/photographs.md."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from msgspec.structs import replace

from kiosk.takeaway.handout import Handout
from tests.photographs.camera import CAMERAS, FIELD, Camera
from tests.photographs.readers import READERS
from tests.photographs.study import (
    AT_40,
    CORNERWISE,
    FEWER,
    HALF,
    NEARER_AND_FARTHER,
    PHOTOGRAPHS,
    Rate,
    drawn,
    rates,
)
from tests.takeaway.pages import LANGUAGES, fullest, page

OUT: Final = Path("docs/photographs.md")

HEAD: Final = """\
# Photographs of the code

Made by `make photographs`: simulated photographs of each code as a tablet of 10.1 inches (1280 x
800) shows it. A photograph counts as read where the whole card comes out, letter by letter. No
phone was tried: `tests/photographs/camera.py` has the model and what it leaves out.

- **Cameras.** Both see {field:.0f} degrees along their long side.
{cameras}
- **Hands.** Turned by up to 8 degrees and moving a little; the code tilted by 20 degrees toward any
  of its four sides. Uneven light, a lamp's reflection in the screen, noise, JPEG.
- **Readers.** zbar, zxing-cpp and OpenCV share no code. Each looks at a photograph in up to nine
  sizes, as scanning programs do from frame to frame. How many sizes that are was chosen while
  OpenCV was tried; the last two tables say what it does with one.
- **Pages.** *Typical*: five wishes and one thing to tell. *Longest*: everything that can be said,
  and a clinic with a long name.

"""


def pages() -> Iterable[tuple[str, Handout]]:
    """Yield the pages that are photographed, by what they are."""
    for language in LANGUAGES:
        yield f"typical, {language}", page(language, picked=1)
        whole = fullest(language)
        name = "Northern Valley Center for Ketamine Treatment and Recovery"
        yield f"longest, {language}", replace(whole, clinic=replace(whole.clinic, name=name))


def main() -> None:
    """Write the page of rates."""
    cameras = "\n".join(_said(camera) for camera in CAMERAS)
    parts = [HEAD.format(field=FIELD, cameras=cameras)]
    for name, whole in pages():
        code = drawn(whole)
        bytes_held = len(code.code.text.encode())
        about = f"{code.modules} modules of {code.module:.2f} mm, {bytes_held} bytes."
        parts.append(f"## The page: {name}\n\n{about}\n\n")
        measured = list(_told(name, rates(code, AT_40, PHOTOGRAPHS)))
        if name.startswith("longest"):
            measured += _told(name, rates(code, NEARER_AND_FARTHER, FEWER))
        parts.append(table(measured) + "\n")
    parts.append(limits())
    OUT.write_text("".join(parts).rstrip("\n") + "\n", "utf-8")


def limits() -> str:
    """Return what is harder: a tilt toward a corner, and a photograph at its own size alone."""
    code = drawn(dict(pages())["longest, en"])
    corner = table(_told("corner", rates(code, CORNERWISE, HALF)))
    alone = table(_told("alone", rates(code, AT_40, HALF, sizes=(1,))))
    return (
        "## Harder: the longest page in English, tilted toward a corner\n\n"
        "zbar loses half of them: a code for it to read from any angle would hold little more\n"
        "than what is about safety.\n\n"
        f"{corner}\n## Harder: the same page, each photograph at its own size alone\n\n{alone}"
    )


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


def _told(name: str, measured: Iterable[Rate]) -> Iterator[Rate]:
    """Yield rates as they are measured, and say so: all of them take long."""
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
