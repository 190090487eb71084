"""The startup config, read once: settings, content, help lines."""

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from kiosk import paths
from kiosk.content.help_lines import HelpLines, load_help
from kiosk.content.load import load_built_in, load_pack
from kiosk.content.pack import Pack
from kiosk.content.pack_error import PackError
from kiosk.content.pack_store import ChosenPack, PackStore
from kiosk.content.reading_time import reading_seconds
from kiosk.schema.describe import limits_of
from kiosk.schema.diagnostics import Diagnostic, quoted
from kiosk.settings.clinic_settings import Settings
from kiosk.settings.load_settings import load_settings
from kiosk.settings.value_types import IdleSeconds
from kiosk.updates.selection import VersionSelection
from kiosk.updates.version_label import UpdateKind
from kiosk.values.interface_languages import WRITTEN_IN, interface_file
from kiosk.visit.plan import STAFF_LANGUAGE


class StartupConfig(Struct, frozen=True):
    """What a kiosk starts with.

    Attributes:
        settings: the clinic's settings.
        chosen: the content on show, and why it is not the clinic's own where it is not.
        help_lines: the numbers of the clinic's country.
        diagnostics: everything that staff should put right. None of it stops the kiosk.
        settings_diagnostics: those of them that are in the clinic's settings.
        state: the folder for what the kiosk keeps.
        updates: the folder of the versions that were taken since.
    """

    settings: Settings
    chosen: ChosenPack
    help_lines: HelpLines
    diagnostics: tuple[Diagnostic, ...]
    settings_diagnostics: tuple[Diagnostic, ...]
    state: Path
    updates: Path


def built_in_pack() -> Path:
    """Return the folder of the pack that ships with the kiosk."""
    return paths.resources() / "content" / "innerbloom"


def load_startup_config(
    config: Path | None, pack: Path | None, version_selection: VersionSelection | None = None
) -> StartupConfig:
    """Read the clinic's settings and content.

    Args:
        config: the clinic's settings file, None for the one in its standard place.
        pack: a content pack that comes before the one in the settings, and before any update.
        version_selection: the updates of which the newest of the content is shown, None for none.

    Raises:
        PackError: the built-in pack is broken, and no other can be used.
    """
    settings, settings_diagnostics = load_settings(config, standard=paths.config_file())
    state = paths.state_dir()
    store = PackStore(built_in_pack(), state)
    wanted = pack or settings.content.folder
    updated = (
        _updated(store, version_selection, wanted)
        if version_selection is not None and pack is None
        else None
    )
    chosen = updated or store.choose(wanted)
    file = str(config or paths.config_file())
    lines, wrong_lines = load_help(paths.resources() / "help", settings.help.country, file)
    wrong = (*settings_diagnostics, *wrong_lines, *_unspoken(settings, chosen.pack, file))
    diagnostics = (*wrong, *chosen.diagnostics, *_silent(chosen.pack))
    settings = paced(settings, chosen.pack)
    return StartupConfig(settings, chosen, lines, diagnostics, wrong, state, paths.updates_dir())


def _updated(
    store: PackStore, version_selection: VersionSelection, wanted: Path | None
) -> ChosenPack | None:
    """Return a newer version of the pack that is wanted, None where there is none that loads."""
    if not version_selection.any_of(UpdateKind.CONTENT):
        return None
    try:
        own = (load_pack(wanted) if wanted else load_built_in(store.built_in)).structure
    except PackError:
        return None
    slot = version_selection.start(UpdateKind.CONTENT, own.id, own.version)
    if slot is None:
        return None
    chosen = store.choose(slot.files)
    if chosen.origin == "chosen":
        return chosen
    version_selection.refuse(UpdateKind.CONTENT, slot.version)
    return None


def paced(settings: Settings, pack: Pack) -> Settings:
    """Return the settings with an idle time that leaves a slow reader time for every page."""
    if settings.visit.idle_seconds is not None:
        return settings
    shortest, longest = limits_of(IdleSeconds)
    seconds = min(max(reading_seconds(pack), shortest), longest)
    return replace(settings, visit=replace(settings.visit, idle_seconds=seconds))


def _unspoken(settings: Settings, pack: Pack, file: str) -> Iterator[Diagnostic]:
    """Return a fault for each setting that needs a language which the content does not have."""
    language, spoken = settings.visit.language, pack.structure.languages
    if language not in spoken:
        reason = f"the content has no {quoted(language)}"
        yield Diagnostic(file, "visit.language", reason, f"Use one of: {', '.join(spoken)}.")
    if settings.takeaway.english_copy and STAFF_LANGUAGE not in spoken:
        reason = f"the content has no {quoted(STAFF_LANGUAGE)}, so there is no copy for staff"
        yield Diagnostic(file, "takeaway.english_copy", reason, "Write false, or take it out.")


def _silent(pack: Pack) -> Iterator[Diagnostic]:
    """Return a fault for each language in which the interface has no words."""
    shipped = {file.name for file in paths.translations().glob(interface_file("*"))}
    known = {interface_file(WRITTEN_IN), *shipped, *dict(pack.interface)}
    for language in pack.structure.languages:
        name = interface_file(language)
        if name not in known:
            reason = f"the interface has no words in {quoted(language)} and stays in English"
            yield Diagnostic(name, "", reason, "Put this file into the content pack's folder.")
