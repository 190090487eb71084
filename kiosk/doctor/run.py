"""All checks, in the order in which a technician puts things right."""

import sys
from collections.abc import Iterator
from pathlib import Path

from kiosk import paths
from kiosk.doctor import hardware, kiosk_service, program, services, windows_edition
from kiosk.doctor.tablet import CheckResult, Tablet
from kiosk.settings.clinic_settings import TakeawaySettings
from kiosk.settings.load_settings import load_settings
from kiosk.staff.overrides import read_overrides
from kiosk.startup import built_in_pack


def examine(tablet: Tablet, config: Path | None) -> tuple[CheckResult, ...]:
    """Return everything that was examined.

    What the kiosk needs of a system is examined there alone.

    Args:
        tablet: the tablet.
        config: the clinic's settings file, None for the one in its standard place.
    """
    written, slips = load_settings(config, standard=paths.config_file())
    chosen = read_overrides(paths.state_dir())[0].over(written)
    pack, languages = program.pack(chosen.content.folder or built_in_pack())
    of_the_kiosk = (
        program.fonts(),
        pack,
        program.settings(config or paths.config_file(), slips),
        program.clock(tablet.today()),
        program.pin(),
        program.updates(chosen.update),
        program.metrics(chosen.fleet.folder),
    )
    return (*_of_the_system(tablet, chosen.takeaway, languages), *of_the_kiosk)


def _of_the_system(
    tablet: Tablet, takeaway: TakeawaySettings, languages: tuple[str, ...]
) -> Iterator[CheckResult]:
    if sys.platform == "linux":
        yield kiosk_service.service(tablet)
        yield kiosk_service.compositor(tablet)
        yield kiosk_service.desktop(tablet)
        yield program.system(tablet)
        yield program.libraries()
        yield hardware.display(tablet)
        yield hardware.touch(tablet)
        yield hardware.scale(tablet)
        yield services.speech(tablet, languages)
        yield services.printer(tablet, takeaway)
    elif sys.platform == "win32":
        yield windows_edition.edition(tablet)
