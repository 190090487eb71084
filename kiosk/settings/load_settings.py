"""Reads the clinic's `kiosk.toml`, once; no slip in it stops the kiosk."""

from collections.abc import Collection, Iterator
from pathlib import Path

from msgspec.structs import replace

from kiosk.schema.diagnostics import Diagnostic, DocumentPlace, quoted
from kiosk.schema.read_file import NO_FILE
from kiosk.schema.toml import read_table
from kiosk.schema.validate import convert_all, fitting
from kiosk.settings.clinic_settings import Settings, SwitchSettings
from kiosk.values.handout_form import HandoutForm


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
    data = read_table(chosen, file)
    if isinstance(data, Diagnostic):
        nothing_named = path is None and data.reason == NO_FILE
        return Settings(), () if nothing_named else (data,)
    settings, diagnostics = convert_all(data, Settings, file)
    settings = settings or fitting(data, Settings)
    diagnostics = (*diagnostics, *_at_odds(settings, diagnostics, file))
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
    from kiosk.settings.logo import read_logo  # here, because not every clinic has one

    fault = read_logo(Path(logo))
    if isinstance(fault, bytes):
        return None
    place = DocumentPlace(file).below("clinic").below("logo")
    return place.diagnostic(f"{quoted(named)}: {fault.reason}", fault.remedy)


def _at_odds(settings: Settings, slips: Collection[Diagnostic], file: str) -> Iterator[Diagnostic]:
    """Return what is wrong with settings of which each for itself is right.

    One that was a slip has its usual value here, which is at odds with nothing that somebody wrote.
    """

    def written(*keys: str) -> bool:
        return not any(slip.key.startswith(keys) for slip in slips)

    takeaway, attract, top = settings.takeaway, settings.attract, DocumentPlace(file)
    no_printer = HandoutForm.PAPER in takeaway.offer and not takeaway.printer
    if no_printer and written("takeaway.offer", "takeaway.printer"):
        reason = "paper is offered, but no printer is named"
        remedy = 'Write the name of the print queue, or take "paper" out of takeaway.offer.'
        yield top.below("takeaway").below("printer").diagnostic(reason, remedy)
    one_time = bool(attract.dim_from) != bool(attract.dim_until)
    if one_time and written("attract.dim_from", "attract.dim_until"):
        name, other = ("dim_until", "dim_from") if attract.dim_from else ("dim_from", "dim_until")
        reason = f"there is a time for {other} alone, so the screen never goes dim"
        remedy = f"Write a time here, or take {other} out."
        yield top.below("attract").below(name).diagnostic(reason, remedy)
    one_key = settings.switch.next == settings.switch.choose
    if one_key and written("switch.next", "switch.choose"):
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
