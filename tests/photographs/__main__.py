"""`make photographs`: takes the photographs, has them read, and writes docs/photographs.md."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from msgspec.structs import replace

from kiosk.takeaway.handout import Handout
from kiosk.takeaway.qr_code import AT_ARMS_LENGTH
from tests.photographs.camera import CAMERAS, FIELD, Camera
from tests.photographs.readers import READERS
from tests.photographs.study import FEWER, NEAR_AND_FAR, PHOTOGRAPHS, Rate, drawn, rates
from tests.takeaway.pages import LANGUAGES, fullest, page

OUT: Final = Path("docs/photographs.md")

HEAD: Final = """\
# Photographs of the code

Made by `make photographs`: simulated photographs of each code as a tablet of 10.1 inches (1280 x
800) shows it, {photographs} with each camera and tilt at 40 cm, {fewer} from elsewhere. A
photograph counts as read where the whole card comes out, letter by letter. No phone was tried:
`tests/photographs/camera.py` has the model and what it leaves out.

- **Cameras.** Both see {field:.0f} degrees along their long side. {cameras}
- **Hands.** Turned by up to 8 degrees and moving a little; the code tilted by 20 degrees toward any
  of its four sides. Uneven light, a lamp's reflection in the screen, noise, JPEG.
- **Readers.** zbar, zxing-cpp and OpenCV share no code. Each looks at a photograph in up to nine
  sizes, as scanning programs do from frame to frame.
- **Pages.** *Typical*: five wishes and one thing to tell. *Longest*: everything that can be said,
  and a clinic with a long name.

Tilted toward a corner instead of a side, zbar loses more: it reckons with three corners and guesses
the fourth.

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
    cameras = " ".join(_said(camera) for camera in CAMERAS)
    parts = [HEAD.format(photographs=PHOTOGRAPHS, fewer=FEWER, field=FIELD, cameras=cameras)]
    for name, whole in pages():
        code = drawn(whole)
        bytes_held = len(code.code.text.encode())
        about = f"{code.modules} modules of {code.module:.2f} mm, {bytes_held} bytes."
        distances = sorted((AT_ARMS_LENGTH, *(NEAR_AND_FAR if name.startswith("longest") else ())))
        parts.append(f"## The page: {name}\n\n{about}\n\n")
        parts.append(table(_told(name, rates(code, distances))) + "\n")
    OUT.write_text("".join(parts).rstrip("\n") + "\n", "utf-8")


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
    return (
        f"*{camera.name}*: {camera.across} pixels across, blur {camera.blur[0]} to "
        f"{camera.blur[1]} pixels, noise {camera.noise:.0%}, JPEG {camera.quality}."
    )


if __name__ == "__main__":
    main()
