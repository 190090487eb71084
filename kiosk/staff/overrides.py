"""What staff chose in the staff area, within the settings' limits. It survives a restart."""

from pathlib import Path
from typing import Final

from msgspec import MsgspecError, Struct, json
from msgspec.structs import asdict, replace

from kiosk.atomic_write import write_private
from kiosk.schema.diagnostics import LET_IT_WRITE, Diagnostic
from kiosk.schema.read_file import NO_FILE
from kiosk.schema.toml import read_text
from kiosk.settings.clinic_settings import Settings, WholeVisitSettings
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


class ChosenMinutes(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The minutes of a day at this clinic that staff have chosen, None where they have not."""

    arrive_minutes: ArriveMinutes | None = None
    iv_rest_minutes: RestMinutes | None = None
    im_rest_minutes: RestMinutes | None = None

    def over(self, clinics: WholeVisitSettings) -> WholeVisitSettings:
        """Return the clinic's minutes with these in their places."""
        chosen = {part: minutes for part, minutes in asdict(self).items() if minutes is not None}
        return replace(clinics, **chosen)


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

    def with_pause(self, paused: bool) -> "Overrides":
        """Return the choices with the kiosk out of service, or in it."""
        return replace(self, paused=paused)

    def over(self, settings: Settings) -> Settings:
        """Return the settings with these choices in their places."""
        visit, sound, clinic = settings.visit, settings.sound, settings.clinic
        language = visit.language if self.language is None else self.language
        idle = visit.idle_seconds if self.idle_seconds is None else self.idle_seconds
        volume = sound.volume if self.volume is None else self.volume
        return replace(
            settings,
            visit=replace(visit, language=language, idle_seconds=idle),
            sound=replace(sound, volume=volume),
            whole_visit=self.whole_visit.over(settings.whole_visit),
            clinic=clinic if self.phone is None else replace(clinic, phone=self.phone),
            takeaway=settings.takeaway
            if self.offer is None
            else replace(settings.takeaway, offer=self.offer),
        )


class OverridesFile(Struct, frozen=True):
    """Where choices are kept.

    Attributes:
        folder: the folder for what the kiosk keeps.
    """

    folder: Path

    def read(self) -> tuple[Overrides, tuple[Diagnostic, ...]]:
        """Return what staff have chosen, nothing where the file is damaged, and what is wrong."""
        path = self.folder / FILE
        text = read_text(path, str(path), follow=False)
        if isinstance(text, Diagnostic):
            return Overrides(), () if text.reason == NO_FILE else (text,)
        try:
            return json.decode(text, type=Overrides), ()
        except (MsgspecError, RecursionError) as error:
            reason = f"what staff chose cannot be read ({error})"
            diagnostic = Diagnostic(str(path), "", reason, "Choose again in the staff area.")
            return Overrides(), (diagnostic,)

    def keep(self, choices: Overrides) -> tuple[Diagnostic, ...]:
        """Keep choices; return why they last only until the next start, if so."""
        path = self.folder / FILE
        try:
            write_private(path, json.encode(choices))
        except OSError as error:
            reason = f"what staff chose lasts only until the next start ({error})"
            return (Diagnostic(str(path), "", reason, LET_IT_WRITE),)
        return ()


class OverridesStore:
    """Holds what staff have chosen and keeps it.

    Args:
        file: where choices are kept.
        settings: the clinic's settings, which stand wherever nothing is chosen.

    Attributes:
        clinic: the clinic's settings as its file has them.
    """

    def __init__(self, file: OverridesFile, settings: Settings) -> None:
        self._file = file
        self.clinic = settings
        self.chosen, self.diagnostics = file.read()

    @property
    def settings(self) -> Settings:
        """The clinic's settings with the choices in their places."""
        return self.chosen.over(self.clinic)

    def choose(self, choices: Overrides) -> None:
        """Use other choices, and save them if possible."""
        self.chosen = choices
        self.diagnostics = self._file.keep(choices)
