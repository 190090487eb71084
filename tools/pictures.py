"""Takes pictures from the Health Icons package and writes them in the form the kiosk needs."""

import base64
import hashlib
import json
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

PACKAGE: Final = "@iconify-json/healthicons@1.2.13"
SHA512: Final = (
    "1c6nzjXoYBHwFqckX4Jb0PIReOzm3FZ4hWHNz/YYw1yL7QRBTeolh+S4kWpjWVa8hn9oJjgdFv0fyd8ERcRiEA=="
)
"""The package's `integrity` in the npm registry: its SHA-512 in Base64."""

ICONS: Final = "package/icons.json"

TAKEN: Final = {
    "drip": "intravenous-drip",
    "shot": "syringe",
    "arm": "arm",
    "plaster": "bandage-adhesive",
    "pump": "infusion-pump",
    "dizzy": "woozy",
    "nausea": "nausea",
    "headache": "headache",
    "sleepy": "sleepy",
    "confused": "confused",
    "nervous": "nervous",
    "calm": "calm",
    "crying": "crying",
    "pain": "pain",
    "eye": "eye",
    "heart": "heart-organ",
    "blood_pressure": "blood-pressure",
    "lungs": "lungs",
    "bladder": "bladder",
    "liver": "liver",
    "brain": "neurology",
    "nerve": "nerve",
    "mind": "mental-disorders",
    "mood": "mental-health",
    "head": "head",
    "blood": "blood-cells",
    "pregnant": "pregnant",
    "allergies": "allergies",
    "alcohol": "alcohol",
    "medicines": "medicine-bottle",
    "pills": "pills-2",
    "food": "hot-meal",
    "tell": "health-worker-form",
    "person": "person",
    "people": "people",
    "nurse": "nurse",
    "doctor": "doctor",
    "talk": "forum",
    "talk_therapy": "group-discussion-meeting",
    "stethoscope": "stethoscope",
    "rest": "observation",
    "home": "home-alt",
    "clinic": "ambulatory-clinic",
    "bathroom": "toilet-paper",
    "globe": "globe",
    "reflect": "exercise-yoga",
    "experienced": "regular-patient",
    "ambulance": "ambulance",
    "emergency": "accident-and-emergency",
    "stop": "stop",
    "study": "microscope",
    "book": "health-literacy",
    "magnifier": "ui-zoom",
    "label": "prescription-document",
    "not_approved": "i-documents-denied",
    "sealed_paper": "i-certificate-paper",
    "question": "contact-support",
    "note": "i-note-action",
    "calendar": "calendar",
    "schedule": "i-schedule-school-date-time",
    "cost": "coins",
    "lock": "ui-secure",
    "shield": "health-data-security",
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


def _drawings(icons: dict[str, Any]) -> Iterator[tuple[str, str]]:
    drawn, other_names = icons["icons"], icons["aliases"]
    for picture, name in TAKEN.items():
        outline = f"{name}-outline"
        outline = other_names.get(outline, {"parent": outline})["parent"]
        if outline not in drawn:
            raise PictureError(f"{PACKAGE} has no icon {outline}. Name another in TAKEN.")
        body = drawn[outline]["body"].replace("currentColor", "#000000")
        svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">{body}</svg>\n'
        yield picture, svg
