"""Takes pictures from the Health Icons package and writes them in the form the kiosk needs."""

import base64
import hashlib
import json
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from kiosk.values.pictures import Picture

PACKAGE: Final = "@iconify-json/healthicons@1.2.13"
SHA512: Final = (
    "1c6nzjXoYBHwFqckX4Jb0PIReOzm3FZ4hWHNz/YYw1yL7QRBTeolh+S4kWpjWVa8hn9oJjgdFv0fyd8ERcRiEA=="
)
"""The package's `integrity` in the npm registry: its SHA-512 in Base64."""

ICONS: Final = "package/icons.json"

TAKEN: Final = {
    Picture.DRIP: "intravenous-drip",
    Picture.SHOT: "syringe",
    Picture.ARM: "arm",
    Picture.PLASTER: "bandage-adhesive",
    Picture.PUMP: "infusion-pump",
    Picture.DIZZY: "woozy",
    Picture.NAUSEA: "nausea",
    Picture.HEADACHE: "headache",
    Picture.SLEEPY: "sleepy",
    Picture.CONFUSED: "confused",
    Picture.NERVOUS: "nervous",
    Picture.CALM: "calm",
    Picture.CRYING: "crying",
    Picture.PAIN: "pain",
    Picture.EYE: "eye",
    Picture.HEART: "heart-organ",
    Picture.BLOOD_PRESSURE: "blood-pressure",
    Picture.LUNGS: "lungs",
    Picture.BLADDER: "bladder",
    Picture.LIVER: "liver",
    Picture.BRAIN: "neurology",
    Picture.NERVE: "nerve",
    Picture.MIND: "mental-disorders",
    Picture.MOOD: "mental-health",
    Picture.HEAD: "head",
    Picture.BLOOD: "blood-cells",
    Picture.PREGNANT: "pregnant",
    Picture.ALLERGIES: "allergies",
    Picture.ALCOHOL: "alcohol",
    Picture.MEDICINES: "medicine-bottle",
    Picture.PILLS: "pills-2",
    Picture.FOOD: "hot-meal",
    Picture.TELL: "health-worker-form",
    Picture.PERSON: "person",
    Picture.PEOPLE: "people",
    Picture.NURSE: "nurse",
    Picture.DOCTOR: "doctor",
    Picture.TALK: "forum",
    Picture.TALK_THERAPY: "group-discussion-meeting",
    Picture.STETHOSCOPE: "stethoscope",
    Picture.REST: "observation",
    Picture.HOME: "home-alt",
    Picture.CLINIC: "ambulatory-clinic",
    Picture.BATHROOM: "toilet-paper",
    Picture.GLOBE: "globe",
    Picture.REFLECT: "exercise-yoga",
    Picture.EXPERIENCED: "regular-patient",
    Picture.AMBULANCE: "ambulance",
    Picture.EMERGENCY: "accident-and-emergency",
    Picture.STOP: "stop",
    Picture.STUDY: "microscope",
    Picture.BOOK: "health-literacy",
    Picture.MAGNIFIER: "ui-zoom",
    Picture.LABEL: "prescription-document",
    Picture.NOT_APPROVED: "i-documents-denied",
    Picture.SEALED_PAPER: "i-certificate-paper",
    Picture.QUESTION: "contact-support",
    Picture.NOTE: "i-note-action",
    Picture.CALENDAR: "calendar",
    Picture.SCHEDULE: "i-schedule-school-date-time",
    Picture.COST: "coins",
    Picture.LOCK: "ui-secure",
    Picture.SHIELD: "health-data-security",
}
"""The outline icon behind each picture. Pictures not listed are our own drawings."""


class PictureError(ValueError):
    """The package cannot be used. The message says why, for the maintainer."""


def write_pictures(package: Path, folder: Path) -> int:
    """Write the pictures that come from a package to a folder; return how many.

    Args:
        package: the file that `npm pack` writes.
        folder: receives `<name>.svg` for each, in the placeholder colour that the kiosk replaces.

    Raises:
        PictureError: the package is not the pinned one, or lacks an icon.
        OSError: a file cannot be read or written.
    """
    drawings = dict(_drawings(_icons(package)))
    for picture, drawing in drawings.items():
        (folder / f"{picture}.svg").write_text(drawing, encoding="utf-8")
    return len(drawings)


def _icons(package: Path) -> dict[str, Any]:
    digest = base64.b64encode(hashlib.sha512(package.read_bytes()).digest()).decode()
    if digest != SHA512:
        raise PictureError(f"{package}: this is not {PACKAGE} as it is pinned here. Fetch it anew.")
    with tarfile.open(package) as archive:
        member = archive.extractfile(ICONS)
        found: dict[str, Any] = json.loads(member.read()) if member else {}
    return found


def _drawings(icons: dict[str, Any]) -> Iterator[tuple[Picture, str]]:
    drawn, other_names = icons["icons"], icons["aliases"]
    for picture, name in TAKEN.items():
        outline = f"{name}-outline"
        outline = other_names.get(outline, {"parent": outline})["parent"]
        if outline not in drawn:
            raise PictureError(f"{PACKAGE} has no icon {outline}. Name another in TAKEN.")
        body = drawn[outline]["body"].replace("currentColor", "#000000")
        svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">{body}</svg>\n'
        yield picture, svg
