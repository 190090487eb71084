"""The clinic's settings: every key of `kiosk.toml`, with its default and what it is for."""

from pathlib import Path
from typing import Annotated

from msgspec import Meta, Struct

from kiosk.schema.field_docs import FieldDoc
from kiosk.settings.value_types import (
    PRINTER,
    PRINTER_PATTERN,
    UPDATE_PATTERN,
    UPDATE_URL,
    ArriveMinutes,
    Corner,
    Country,
    IdleSeconds,
    KioskId,
    Language,
    PublicKey,
    RestMinutes,
    ShortText,
    SwitchKey,
    TimeOfDay,
    Volume,
)
from kiosk.values.handout_form import HandoutForm, PaperSize


class SettingsTable(Struct, frozen=True, forbid_unknown_fields=True):
    """A table of the settings. Every key has a default and a text that explains it.

    What a table is for stands in `Settings`: the program prints it, and ships without docstrings.
    """


class ContentSettings(SettingsTable, frozen=True):
    pack: Annotated[
        str,
        FieldDoc(
            "The folder of the clinic's own content pack, from the folder of this file where it "
            "is relative. Empty: the pack that comes with the kiosk."
        ),
    ] = ""

    @property
    def folder(self) -> Path | None:
        """The folder of the clinic's own pack, None for the built-in one."""
        return Path(self.pack) if self.pack else None


class VisitSettings(SettingsTable, frozen=True):
    language: Annotated[
        Language,
        FieldDoc(
            "What every visit begins in. A language that the pack does not have is passed over."
        ),
    ] = "en"
    idle_seconds: Annotated[
        IdleSeconds | None,
        FieldDoc(
            "Time without a touch, until the kiosk asks for one; on the thank-you screen 60 "
            "seconds at most. Left out: what a slow reader, at 100 words a minute, needs for the "
            "longest screen or sheet of the content.",
            "seconds",
            "from the content",
        ),
    ] = None
    warning_seconds: Annotated[
        int,
        Meta(ge=20, le=120),
        FieldDoc(
            "Time to answer that, with one touch anywhere, before the visit is cleared. "
            "Never under 20 (WCAG 2.2.1).",
            "seconds",
        ),
    ] = 30
    longest_minutes: Annotated[
        int,
        Meta(ge=5, le=240),
        FieldDoc("Length of a visit after which the kiosk asks in any case.", "minutes"),
    ] = 30

    @property
    def idle(self) -> int:
        """Seconds without a touch, until the kiosk asks for one.

        Raises:
            ValueError: the clinic wrote none, and nobody has worked it out from the content.
        """
        if self.idle_seconds is None:
            raise ValueError("the idle time follows from the content: set_up works it out")
        return self.idle_seconds


class WholeVisitSettings(SettingsTable, frozen=True):
    arrive_minutes: Annotated[
        ArriveMinutes, FieldDoc("Time at the clinic before the dose.", "minutes")
    ] = 0
    iv_rest_minutes: Annotated[
        RestMinutes, FieldDoc("Time at the clinic after a session by IV.", "minutes")
    ] = 0
    im_rest_minutes: Annotated[
        RestMinutes, FieldDoc("Time at the clinic after a session by IM.", "minutes")
    ] = 0


class SwitchSettings(SettingsTable, frozen=True):
    next: Annotated[SwitchKey, FieldDoc("The key that goes on to the next thing.")] = "1"
    choose: Annotated[SwitchKey, FieldDoc("The key that presses it.")] = "2"


class HelpSettings(SettingsTable, frozen=True):
    country: Annotated[
        Country, FieldDoc("Whose numbers “Need help now?” shows. There is a file for each country.")
    ] = "us"


class AttractSettings(SettingsTable, frozen=True):
    dim_from: Annotated[
        TimeOfDay,
        FieldDoc(
            "When the waiting screen goes dim, by the tablet's clock. The first touch brings the "
            "light back and presses nothing. Empty, or the same as dim_until: it never goes dim."
        ),
    ] = ""
    dim_until: Annotated[
        TimeOfDay, FieldDoc("When it is bright again. It may be a time on the next day.")
    ] = ""


class SoundSettings(SettingsTable, frozen=True):
    volume: Annotated[
        Volume, FieldDoc("How loud each visit begins. 0 is silent, 5 the loudest.", "steps")
    ] = 3
    chime: Annotated[
        bool,
        FieldDoc(
            "Two soft tones when the kiosk asks for a touch before it clears a visit, and once "
            "more halfway. Not while screens are read aloud: there the question is spoken."
        ),
    ] = True


class StaffSettings(SettingsTable, frozen=True):
    corner: Annotated[
        Corner, FieldDoc("The corner of the screen that staff hold a finger on for two seconds.")
    ] = "top_right"


class TakeawaySettings(SettingsTable, frozen=True):
    offer: Annotated[
        tuple[HandoutForm, ...],
        FieldDoc(
            "The ways on offer: a code for the patient's own phone, a page on paper, the page in "
            "large letters for the care team. Paper needs a printer. With none, the last remains."
        ),
    ] = (HandoutForm.QR, HandoutForm.SHOW)
    printer: Annotated[
        str,
        Meta(pattern=PRINTER_PATTERN, description=PRINTER),
        FieldDoc("The print queue for paper, by its name in the system. Empty: no paper."),
    ] = ""
    paper_size: Annotated[PaperSize, FieldDoc("The paper in the printer.")] = PaperSize.LETTER
    large_print: Annotated[
        bool, FieldDoc("Print in 18 points instead of 13, where the page has room.")
    ] = False
    english_copy: Annotated[
        bool, FieldDoc("Give staff the page in English too, after a visit in another language.")
    ] = False

    @property
    def forms(self) -> frozenset[HandoutForm]:
        """The forms that are really there: paper only with a printer, and never none."""
        available = frozenset(
            form for form in self.offer if form is not HandoutForm.PAPER or self.printer
        )
        return available or frozenset({HandoutForm.SHOW})


class ClinicDetails(SettingsTable, frozen=True):
    name: Annotated[ShortText, FieldDoc("The clinic's name, as patients know it.")] = ""
    phone: Annotated[ShortText, FieldDoc("The number that patients call with questions.")] = ""
    logo: Annotated[
        str,
        FieldDoc(
            "The clinic's logo, from the folder of this file where it is not absolute: a PNG of "
            "1 MB and 2,000 by 2,000 pixels at most. The waiting screen shows it on white, where "
            "the window has room."
        ),
    ] = ""


class ScreenSettings(SettingsTable, frozen=True):
    width_mm: Annotated[
        int,
        Meta(ge=0, le=2000),
        FieldDoc(
            "The width of its picture as it stands. Measure it where the screen does not know its "
            "own size; 0 leaves it to the screen.",
            "millimeters",
        ),
    ] = 0


class UpdateSettings(SettingsTable, frozen=True):
    root: Annotated[
        str,
        FieldDoc(
            "The publisher's root.json, from the folder of this file where it is not absolute. A "
            "publisher hands it over in person, never beside an update. With none, updates come "
            "as packages only."
        ),
    ] = ""
    url: Annotated[
        str,
        Meta(pattern=UPDATE_PATTERN, description=UPDATE_URL),
        FieldDoc(
            "The address that `kiosk update` asks where it is given none: the publisher's "
            "repository on a web server."
        ),
    ] = ""
    keys: Annotated[
        tuple[PublicKey, ...], FieldDoc("No longer used: update.root names the publisher's keys.")
    ] = ()


class FleetSettings(SettingsTable, frozen=True):
    kiosk_id: Annotated[
        KioskId,
        FieldDoc(
            "The name of this kiosk among all of them, such as a place: never a person's. It "
            "stands in the metrics and in `kiosk usage --csv`."
        ),
    ] = ""
    metrics_folder: Annotated[
        str,
        FieldDoc(
            "The folder that the kiosk writes its health and usage into, as kiosk.prom, for "
            "Prometheus: docs/monitoring.md. It has to be there, and the kiosk's account has to "
            "be able to write there. Empty: nothing is written."
        ),
    ] = ""

    @property
    def folder(self) -> Path | None:
        """The folder for the metrics, None for none."""
        return Path(self.metrics_folder) if self.metrics_folder else None


class Settings(SettingsTable, frozen=True):
    """Everything that a clinic can set."""

    content: Annotated[ContentSettings, FieldDoc("What is shown.")] = ContentSettings()
    visit: Annotated[VisitSettings, FieldDoc("What a visit starts with and when it ends.")] = (
        VisitSettings()
    )
    whole_visit: Annotated[
        WholeVisitSettings,
        FieldDoc(
            "The parts of a day at this clinic that the content does not know. While one of them "
            "is 0, the kiosk tells the patient to ask."
        ),
    ] = WholeVisitSettings()
    help: Annotated[HelpSettings, FieldDoc("Where the clinic is.")] = HelpSettings()
    attract: Annotated[AttractSettings, FieldDoc("The screen that waits for a patient.")] = (
        AttractSettings()
    )
    sound: Annotated[SoundSettings, FieldDoc("What can be heard.")] = SoundSettings()
    switch: Annotated[SwitchSettings, FieldDoc("The keys of a two-button switch.")] = (
        SwitchSettings()
    )
    staff: Annotated[StaffSettings, FieldDoc("The way into the staff area.")] = StaffSettings()
    takeaway: Annotated[TakeawaySettings, FieldDoc("How patients may take their page along.")] = (
        TakeawaySettings()
    )
    clinic: Annotated[
        ClinicDetails,
        FieldDoc(
            "What the page to take along says of the clinic, and its logo. What is empty is left "
            "out."
        ),
    ] = ClinicDetails()
    screen: Annotated[ScreenSettings, FieldDoc("The tablet's screen.")] = ScreenSettings()
    update: Annotated[
        UpdateSettings, FieldDoc("Who may publish newer versions for this kiosk.")
    ] = UpdateSettings()
    fleet: Annotated[FleetSettings, FieldDoc("Many kiosks that one person looks after.")] = (
        FleetSettings()
    )
