"""The clinic's settings: one `kiosk.toml`, read once, in which no slip stops the kiosk."""

from pathlib import Path
from typing import Annotated, Any, Final, Literal, TypeVar

from msgspec import Meta, Struct, convert
from msgspec.structs import fields, replace

from kiosk.values.faults import Fault
from kiosk.values.schema import convert_all
from kiosk.values.toml import NO_FILE, parse, read_text
from kiosk.values.voices import LOUDEST
from kiosk.values.wanted import is_struct

LANGUAGE: Final = 'a language code of two or three small letters in quotes, such as "en"'
COUNTRY: Final = 'a country code of two small letters in quotes, such as "us"'

Language = Annotated[str, Meta(pattern=r"^[a-z]{2,3}\Z", description=LANGUAGE)]
Country = Annotated[str, Meta(pattern=r"^[a-z]{2}\Z", description=COUNTRY)]
SwitchKey = Literal[
    "0",
    "1",
    "2",
    "3",
    "4",
    "5",
    "6",
    "7",
    "8",
    "9",
    "Space",
    "Return",
    "Enter",
    "Tab",
    "Backspace",
    "Left",
    "Right",
    "Up",
    "Down",
    "PageUp",
    "PageDown",
    "F1",
    "F2",
    "F3",
    "F4",
    "F5",
    "F6",
    "F7",
    "F8",
    "F9",
    "F10",
    "F11",
    "F12",
]
"""A key as Qt names it."""


Kind = TypeVar("Kind", bound=Struct)


class Part(Struct, frozen=True, forbid_unknown_fields=True):
    """A table of the settings. Every key has a default."""


class ContentSettings(Part, frozen=True):
    """What is shown.

    `pack` is the folder of the clinic's own content pack, the built-in one where it is empty.
    In the file it may be relative to the file's own folder.
    """

    pack: str = ""

    @property
    def folder(self) -> Path | None:
        """The folder of the clinic's own pack, None for the built-in one."""
        return Path(self.pack) if self.pack else None


class VisitSettings(Part, frozen=True):
    """What a visit starts with and when it ends.

    `idle_seconds` pass without a touch before a warning, `warning_seconds` are left to answer
    it (never under 20: WCAG 2.2.1), `longest_minutes` pass before a visit warns in any case.
    """

    language: Language = "en"
    idle_seconds: Annotated[int, Meta(ge=30, le=900)] = 90
    warning_seconds: Annotated[int, Meta(ge=20, le=120)] = 30
    longest_minutes: Annotated[int, Meta(ge=5, le=240)] = 30


class WholeVisitSettings(Part, frozen=True):
    """The parts of a day at this clinic that the content does not know, in minutes.

    `arrive_minutes` pass before the dose, `iv_rest_minutes` and `im_rest_minutes` after the
    session. While one is 0 the kiosk tells the patient to ask.
    """

    arrive_minutes: Annotated[int, Meta(ge=0, le=240)] = 0
    iv_rest_minutes: Annotated[int, Meta(ge=0, le=480)] = 0
    im_rest_minutes: Annotated[int, Meta(ge=0, le=480)] = 0


class SoundSettings(Part, frozen=True):
    """What can be heard. `volume` is how loud each visit begins, 0 silent and 5 the loudest."""

    volume: Annotated[int, Meta(ge=0, le=LOUDEST)] = 3


class SwitchSettings(Part, frozen=True):
    """The keys of a two-button switch: `next` goes on to the next thing, `choose` presses it."""

    next: SwitchKey = "1"
    choose: SwitchKey = "2"


class HelpSettings(Part, frozen=True):
    """Where the clinic is: the country decides whom to call in need."""

    country: Country = "us"


class Settings(Part, frozen=True):
    """Everything that a clinic can set."""

    content: ContentSettings = ContentSettings()
    visit: VisitSettings = VisitSettings()
    whole_visit: WholeVisitSettings = WholeVisitSettings()
    help: HelpSettings = HelpSettings()
    sound: SoundSettings = SoundSettings()
    switch: SwitchSettings = SwitchSettings()


def load_settings(
    path: Path | None, *, standard: Path | None = None
) -> tuple[Settings, tuple[Fault, ...]]:
    """Return the settings and whatever is wrong with them; what is wrong keeps its default.

    Args:
        path: the file that the clinic has named, None where it has named none.
        standard: the file to read then. It need not be there.
    """
    chosen = path or standard
    if chosen is None:
        return Settings(), ()
    file = str(chosen)
    text = read_text(chosen, file)
    if isinstance(text, Fault):
        nothing_named = path is None and text.reason == NO_FILE
        return Settings(), () if nothing_named else (text,)
    data = parse(text, file)
    if isinstance(data, Fault):
        return Settings(), (data,)
    settings, faults = convert_all(data, Settings, file)
    return _from_folder(settings or _sound(data, Settings), chosen.parent), faults


def _sound(data: dict[str, Any], kind: type[Kind]) -> Kind:
    """Return a table of the settings made of those values that fit."""
    kept: dict[str, Any] = {}
    for field in fields(kind):
        value = data.get(field.name)
        if isinstance(value, dict) and is_struct(field.type):
            kept[field.name] = _sound(value, field.type)
        elif field.name in data and not convert_all(value, field.type, "")[1]:
            kept[field.name] = value
    return convert(kept, kind)


def _from_folder(settings: Settings, folder: Path) -> Settings:
    """Return the settings with the pack's folder seen from the folder of their file."""
    pack = settings.content.pack
    seen = str(folder / pack) if pack else pack
    return replace(settings, content=replace(settings.content, pack=seen))
