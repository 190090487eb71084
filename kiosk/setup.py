"""What the clinic has chosen, read once at the start: settings, content, and where help is."""

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct, structs
from msgspec.structs import replace

from kiosk import places
from kiosk.content.faults import PackError
from kiosk.content.help_lines import HelpLines, load_help
from kiosk.content.load import load_built_in, load_pack
from kiosk.content.pacing import reading_seconds
from kiosk.content.pack import Pack
from kiosk.content.shelf import Chosen, Shelf
from kiosk.settings import IdleSeconds, Settings, load_settings
from kiosk.updates.manifest import Kind
from kiosk.updates.turn import Turns
from kiosk.values.faults import Fault, quoted
from kiosk.values.interface import WRITTEN_IN, interface_file
from kiosk.values.wanted import limits_of


class Setup(Struct, frozen=True):
    """Everything that a kiosk starts from.

    Attributes:
        settings: the clinic's settings.
        chosen: the content on show, and why it is not the clinic's own where it is not.
        help_lines: the numbers of the clinic's country.
        faults: everything that staff should put right. None of it stops the kiosk.
        wrong_settings: those of them that are in the clinic's settings.
        state: the folder for what the kiosk keeps.
        updates: the folder of the versions that were taken since.
    """

    settings: Settings
    chosen: Chosen
    help_lines: HelpLines
    faults: tuple[Fault, ...]
    wrong_settings: tuple[Fault, ...]
    state: Path
    updates: Path

    def beginning_in(self, language: str) -> "Setup":
        """Return the same clinic, where every visit begins in this language."""
        visit = structs.replace(self.settings.visit, language=language)
        return replace(self, settings=structs.replace(self.settings, visit=visit))


def built_in_pack() -> Path:
    """Return the folder of the pack that ships with the kiosk."""
    return places.resources() / "content" / "innerbloom"


def set_up(config: Path | None, pack: Path | None, turns: Turns | None = None) -> Setup:
    """Read what the clinic has chosen.

    Args:
        config: the clinic's settings file, None for the one in its standard place.
        pack: a content pack that comes before the one in the settings, and before any update.
        turns: the updates of which the newest of the content is shown, None for none.

    Raises:
        PackError: the built-in pack is broken, and no other can be used.
    """
    settings, wrong_settings = load_settings(config, standard=places.config_file())
    state = places.state_dir()
    shelf = Shelf(built_in_pack(), state)
    wanted = pack or settings.content.folder
    updated = _updated(shelf, turns, wanted) if turns is not None and pack is None else None
    chosen = updated or shelf.choose(wanted)
    lines, wrong_lines = load_help(places.resources() / "help", settings.help.country)
    wrong = (*wrong_settings, *wrong_lines, *_unspoken(settings, chosen.pack, config))
    faults = (*wrong, *chosen.faults, *_silent(chosen.pack))
    settings = _paced(settings, chosen.pack)
    return Setup(settings, chosen, lines, faults, wrong, state, places.updates_dir())


def _updated(shelf: Shelf, turns: Turns, wanted: Path | None) -> Chosen | None:
    """Return a newer version of the pack that is wanted, None where there is none that loads."""
    if not turns.any_of(Kind.CONTENT):
        return None
    try:
        own = (load_pack(wanted) if wanted else load_built_in(shelf.built_in)).structure
    except PackError:
        return None
    slot = turns.start(Kind.CONTENT, own.id, own.version)
    if slot is None:
        return None
    chosen = shelf.choose(slot.files)
    if chosen.origin == "chosen":
        return chosen
    turns.refuse(Kind.CONTENT)
    return None


def _paced(settings: Settings, pack: Pack) -> Settings:
    """Return the settings with an idle time that leaves a slow reader time for every page."""
    if settings.visit.idle_seconds is not None:
        return settings
    shortest, longest = limits_of(IdleSeconds)
    seconds = min(max(reading_seconds(pack), shortest), longest)
    return replace(settings, visit=replace(settings.visit, idle_seconds=seconds))


def _unspoken(settings: Settings, pack: Pack, config: Path | None) -> Iterator[Fault]:
    """Return a fault where visits are to begin in a language that the content does not have."""
    language, spoken = settings.visit.language, pack.structure.languages
    if language not in spoken:
        reason = f"the content has no {quoted(language)}"
        file = str(config or places.config_file())
        yield Fault(file, "visit.language", reason, f"Use one of: {', '.join(spoken)}.")


def _silent(pack: Pack) -> Iterator[Fault]:
    """Return a fault for each language in which the interface has no words."""
    shipped = {file.name for file in places.translations().glob(interface_file("*"))}
    known = {interface_file(WRITTEN_IN), *shipped, *dict(pack.interface)}
    for language in pack.structure.languages:
        name = interface_file(language)
        if name not in known:
            reason = f"the interface has no words in {quoted(language)} and stays in English"
            yield Fault(name, "", reason, "Put this file into the content pack's folder.")
