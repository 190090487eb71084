"""The clinic's settings: one `kiosk.toml`, read once, in which no slip stops the kiosk."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Final, Literal, TypeVar

from msgspec import Meta, Struct, convert
from msgspec.structs import fields, replace

from kiosk.schema.describe import is_struct
from kiosk.schema.diagnostics import Diagnostic, DocumentPlace, quoted
from kiosk.schema.field_docs import FieldDoc
from kiosk.schema.toml import NO_FILE, parse, read_text
from kiosk.schema.validate import convert_all
from kiosk.values.handout_form import HandoutForm, PaperSize
from kiosk.values.tts import LOUDEST

LANGUAGE: Final = 'a language code of two or three small letters in quotes, such as "en"'
COUNTRY: Final = 'a country code of two small letters in quotes, such as "us"'
TIME: Final = 'a time of day in quotes, such as "19:30", or "" for none'
PRINTER: Final = "the name of a print queue in quotes, which does not begin with a hyphen"
PRINTER_PATTERN: Final = r"^([^\x00-\x1f\x7f-][^\x00-\x1f\x7f]{0,126})?\Z"

UPDATE_URL: Final = 'an address that begins with "https://" or "http://", in quotes'
UPDATE_PATTERN: Final = r"^(https?://[^\s?#]{1,500})?\Z"

KIOSK_ID: Final = 'up to 40 small letters, digits, - and _ in quotes, or "" for none'

PUBLIC_KEY: Final = "64 hexadecimal digits in small letters, in quotes"

Language = Annotated[str, Meta(pattern=r"^[a-z]{2,3}\Z", description=LANGUAGE)]
Country = Annotated[str, Meta(pattern=r"^[a-z]{2}\Z", description=COUNTRY)]
TimeOfDay = Annotated[str, Meta(pattern=r"^(?:(?:[01]\d|2[0-3]):[0-5]\d)?\Z", description=TIME)]
ArriveMinutes = Annotated[int, Meta(ge=0, le=240)]
RestMinutes = Annotated[int, Meta(ge=0, le=480)]
IdleSeconds = Annotated[int, Meta(ge=30, le=900)]
KioskId = Annotated[str, Meta(pattern=r"^([a-z0-9][a-z0-9_-]{0,39})?\Z", description=KIOSK_ID)]
PublicKey = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}\Z", description=PUBLIC_KEY)]
ShortText = Annotated[str, Meta(max_length=60)]
Volume = Annotated[int, Meta(ge=0, le=LOUDEST)]
DigitKey = Literal["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]
TypingKey = Literal["Space", "Return", "Enter", "Tab", "Backspace"]
ArrowKey = Literal["Left", "Right", "Up", "Down", "PageUp", "PageDown"]
FunctionKey = Literal["F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10", "F11", "F12"]
SwitchKey = Literal[DigitKey, TypingKey, ArrowKey, FunctionKey]
"""A key as Qt names it."""

Corner = Literal["top_left", "top_right", "bottom_left", "bottom_right"]

Kind = TypeVar("Kind", bound=Struct)


class SettingsTable(Struct, frozen=True, forbid_unknown_fields=True):
    """A table of the settings. Every key has a default and a text that explains it."""


class ContentSettings(SettingsTable, frozen=True):
    """What is shown."""

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
    """What a visit starts with and when it ends."""

    language: Annotated[
        Language,
        FieldDoc(
            "What every visit begins in. A language that the pack does not have is passed over."
        ),
    ] = "en"
    idle_seconds: Annotated[
        IdleSeconds | None,
        FieldDoc(
            "Time without a touch, until the kiosk asks for one. Left out: what a slow reader, at "
            "100 words a minute, needs for the longest page of the content.",
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
    """The parts of a day at this clinic that the content does not know.

    While one of them is 0, the kiosk tells the patient to ask.
    """

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
    """The keys of a two-button switch."""

    next: Annotated[SwitchKey, FieldDoc("The key that goes on to the next thing.")] = "1"
    choose: Annotated[SwitchKey, FieldDoc("The key that presses it.")] = "2"


class HelpSettings(SettingsTable, frozen=True):
    """Where the clinic is."""

    country: Annotated[
        Country, FieldDoc("Whose numbers “Need help now?” shows. There is a file for each country.")
    ] = "us"


class AttractSettings(SettingsTable, frozen=True):
    """The screen that waits for a patient."""

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
    """What can be heard."""

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
    """The way into the staff area."""

    corner: Annotated[
        Corner, FieldDoc("The corner of the screen that staff hold a finger on for two seconds.")
    ] = "top_right"


class TakeawaySettings(SettingsTable, frozen=True):
    """How patients may take their page along."""

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
        there = frozenset(
            form for form in self.offer if form is not HandoutForm.PAPER or self.printer
        )
        return there or frozenset({HandoutForm.SHOW})


class ClinicDetails(SettingsTable, frozen=True):
    """What the page to take along says of the clinic, and its logo. What is empty is left out."""

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
    """The tablet's screen."""

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
    """Who may publish newer versions for this kiosk."""

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
    """Many kiosks that one person looks after."""

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

    content: ContentSettings = ContentSettings()
    visit: VisitSettings = VisitSettings()
    whole_visit: WholeVisitSettings = WholeVisitSettings()
    help: HelpSettings = HelpSettings()
    attract: AttractSettings = AttractSettings()
    sound: SoundSettings = SoundSettings()
    switch: SwitchSettings = SwitchSettings()
    staff: StaffSettings = StaffSettings()
    takeaway: TakeawaySettings = TakeawaySettings()
    clinic: ClinicDetails = ClinicDetails()
    screen: ScreenSettings = ScreenSettings()
    update: UpdateSettings = UpdateSettings()
    fleet: FleetSettings = FleetSettings()


def load_settings(
    path: Path | None, *, standard: Path | None = None
) -> tuple[Settings, tuple[Diagnostic, ...]]:
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
    if isinstance(text, Diagnostic):
        nothing_named = path is None and text.reason == NO_FILE
        return Settings(), () if nothing_named else (text,)
    data = parse(text, file)
    if isinstance(data, Diagnostic):
        return Settings(), (data,)
    settings, diagnostics = convert_all(data, Settings, file)
    settings = settings or _sound(data, Settings)
    diagnostics = (*diagnostics, *_at_odds(settings, file))
    if settings.switch.next == settings.switch.choose:
        settings = replace(settings, switch=SwitchSettings())
    named = settings.clinic.logo
    settings = _from_folder(settings, chosen.parent)
    fault = _logo_fault(settings.clinic.logo, named, file) if named else None
    if fault is None:
        return settings, diagnostics
    without = replace(settings, clinic=replace(settings.clinic, logo=""))
    return without, (*diagnostics, fault)


def _logo_fault(logo: str, named: str, file: str) -> Diagnostic | None:
    """Return what is wrong with a logo, None where nothing is.

    Args:
        logo: its path.
        named: how the settings name it.
        file: the settings' file.
    """
    from kiosk.settings.logo import LogoError, read_logo  # here, because not every clinic has one

    try:
        read_logo(Path(logo))
    except LogoError as error:
        place = DocumentPlace(file).below("clinic").below("logo")
        return place.diagnostic(f"{quoted(named)} {error.reason}", error.remedy)
    return None


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


def _at_odds(settings: Settings, file: str) -> Iterator[Diagnostic]:
    """Return what is wrong with settings of which each for itself is right."""
    takeaway, attract, top = settings.takeaway, settings.attract, DocumentPlace(file)
    if HandoutForm.PAPER in takeaway.offer and not takeaway.printer:
        reason = "paper is offered, but no printer is named"
        remedy = 'Write the name of the print queue, or take "paper" out of takeaway.offer.'
        yield top.below("takeaway").below("printer").diagnostic(reason, remedy)
    if bool(attract.dim_from) != bool(attract.dim_until):
        name, other = ("dim_until", "dim_from") if attract.dim_from else ("dim_from", "dim_until")
        reason = f"there is a time for {other} alone, so the screen never goes dim"
        remedy = f"Write a time here, or take {other} out."
        yield top.below("attract").below(name).diagnostic(reason, remedy)
    if settings.switch.next == settings.switch.choose:
        reason = "this is also the key of switch.next"
        yield top.below("switch").below("choose").diagnostic(reason, "Write another key.")


def _from_folder(settings: Settings, folder: Path) -> Settings:
    """Return the settings with the files they name seen from the folder of their own."""

    def seen(named: str) -> str:
        return str(folder / named) if named else named

    return replace(
        settings,
        content=replace(settings.content, pack=seen(settings.content.pack)),
        clinic=replace(settings.clinic, logo=seen(settings.clinic.logo)),
        update=replace(settings.update, root=seen(settings.update.root)),
        fleet=replace(settings.fleet, metrics_folder=seen(settings.fleet.metrics_folder)),
    )
