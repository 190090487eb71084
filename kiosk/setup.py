"""What the clinic has chosen, read once at the start: settings, content, and where help is."""

from dataclasses import dataclass
from pathlib import Path

from kiosk import places
from kiosk.content.help_lines import HelpLines, load_help
from kiosk.content.pack import Pack
from kiosk.content.shelf import Chosen, Shelf
from kiosk.settings import Settings, load_settings
from kiosk.values.faults import Fault


@dataclass(frozen=True, slots=True)
class Setup:
    """Everything that a kiosk starts from.

    Attributes:
        settings: the clinic's settings.
        chosen: the content on show, and why it is not the clinic's own where it is not.
        help_lines: the numbers of the clinic's country.
        faults: everything that staff should put right. None of it stops the kiosk.
        wrong_settings: those of them that are in the clinic's settings.
        state: the folder for what the kiosk keeps.
    """

    settings: Settings
    chosen: Chosen
    help_lines: HelpLines
    faults: tuple[Fault, ...]
    wrong_settings: tuple[Fault, ...]
    state: Path


def built_in_pack() -> Path:
    """Return the folder of the pack that ships with the kiosk."""
    return places.resources() / "content" / "innerbloom"


def set_up(config: Path | None, pack: Path | None) -> Setup:
    """Read what the clinic has chosen.

    Args:
        config: the clinic's settings file, None for the one in its standard place.
        pack: a content pack that comes before the one in the settings.

    Raises:
        PackError: the built-in pack is broken, and no other can be used.
    """
    settings, wrong_settings = load_settings(config, standard=places.config_file())
    state = places.state_dir()
    shelf = Shelf(built_in_pack(), state)
    chosen = shelf.choose(pack or settings.content.folder)
    lines, wrong_lines = load_help(places.resources() / "help", settings.help.country)
    wrong_settings = (*wrong_settings, *wrong_lines, *_unspoken(settings, chosen.pack))
    faults = (*wrong_settings, *chosen.faults)
    return Setup(settings, chosen, lines, faults, wrong_settings, state)


def _unspoken(settings: Settings, pack: Pack) -> tuple[Fault, ...]:
    """Return a fault where visits are to begin in a language that the content does not have."""
    language, spoken = settings.visit.language, pack.structure.languages
    if language in spoken:
        return ()
    reason = f"the content has no “{language}”"
    return (Fault("kiosk.toml", "visit.language", reason, f"Use one of: {', '.join(spoken)}."),)
