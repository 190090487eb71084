"""What staff chose in the staff area, within the settings' limits. It survives a restart."""

from pathlib import Path
from typing import Final, TypeVar

from msgspec import MsgspecError, Struct, convert, json
from msgspec.structs import asdict, replace

from kiosk.atomic_write import write_private
from kiosk.schema.diagnostics import LET_IT_WRITE, Diagnostic
from kiosk.schema.read_file import NO_FILE
from kiosk.schema.toml import read_text
from kiosk.schema.validate import fitting
from kiosk.settings.clinic_settings import Settings
from kiosk.settings.value_types import (
    ArriveMinutes,
    IdleSeconds,
    Language,
    RestMinutes,
    ShortText,
    Volume,
)
from kiosk.values.handout_form import HandoutForm

FILE: Final = "staff-choices.json"

Table = TypeVar("Table", bound=Struct)


class ChosenMinutes(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The minutes of a day at this clinic that staff have chosen, None where they have not."""

    arrive_minutes: ArriveMinutes | None = None
    iv_rest_minutes: RestMinutes | None = None
    im_rest_minutes: RestMinutes | None = None


class Overrides(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Choices that come before the clinic's settings, None where staff have made none.

    Attributes:
        language: what every visit begins in.
        idle_seconds: without a touch, before the kiosk asks.
        volume: how loud each visit begins.
        whole_visit: the minutes of a day at this clinic.
        offer: the ways to take the page along.
        phone: the clinic's number on that page, empty for none.
        paused: whether the kiosk is out of service.
    """

    language: Language | None = None
    idle_seconds: IdleSeconds | None = None
    volume: Volume | None = None
    whole_visit: ChosenMinutes = ChosenMinutes()
    offer: tuple[HandoutForm, ...] | None = None
    phone: ShortText | None = None
    paused: bool = False

    def over(self, settings: Settings) -> Settings:
        """Return the settings with these choices in their places."""
        return replace(
            settings,
            visit=_over(settings.visit, language=self.language, idle_seconds=self.idle_seconds),
            sound=_over(settings.sound, volume=self.volume),
            whole_visit=_over(settings.whole_visit, **asdict(self.whole_visit)),
            clinic=_over(settings.clinic, phone=self.phone),
            takeaway=_over(settings.takeaway, offer=self.offer),
        )


def _over(table: Table, **chosen: object) -> Table:
    """Return a table of the settings with what is chosen in its place: what is not None."""
    return replace(table, **{key: value for key, value in chosen.items() if value is not None})


def read_overrides(folder: Path) -> tuple[Overrides, tuple[Diagnostic, ...]]:
    """Return what staff have chosen, as far as it can be read and fits, and what is wrong.

    Args:
        folder: the folder for what the kiosk keeps.
    """
    path = folder / FILE
    text = read_text(path, str(path), follow=False)
    if isinstance(text, Diagnostic):
        return Overrides(), () if text.reason == NO_FILE else (text,)
    data: object = None
    try:
        data = json.decode(text)
        return convert(data, Overrides), ()
    except (MsgspecError, RecursionError) as error:
        reason = f"what staff chose cannot all be read ({error})"
        diagnostic = Diagnostic(str(path), "", reason, "Choose again in the staff area.")
        # A kiosk that staff have paused stays so.
        return fitting(data, Overrides) if isinstance(data, dict) else Overrides(), (diagnostic,)


class OverridesStore:
    """Holds what staff have chosen and keeps it.

    Args:
        folder: the folder for what the kiosk keeps.
        settings: the clinic's settings, which stand wherever nothing is chosen.

    Attributes:
        clinic: the clinic's settings as its file has them.
    """

    def __init__(self, folder: Path, settings: Settings) -> None:
        self._path = folder / FILE
        self.clinic = settings
        self.chosen, self.diagnostics = read_overrides(folder)

    @property
    def settings(self) -> Settings:
        """The clinic's settings with the choices in their places."""
        return self.chosen.over(self.clinic)

    def choose(self, choices: Overrides) -> None:
        """Use other choices, and save them if possible."""
        self.chosen = choices
        self.diagnostics = ()
        try:
            write_private(self._path, json.encode(choices))
        except OSError as error:
            reason = f"what staff chose lasts only until the next start ({error})"
            self.diagnostics = (Diagnostic(str(self._path), "", reason, LET_IT_WRITE),)
