"""All checks, in the order in which a technician puts things right."""

import sys
from collections.abc import Iterator
from pathlib import Path

from kiosk.doctor import hardware, kiosk_service, program, services, windows_edition
from kiosk.doctor.tablet import CheckResult, Tablet


def examine(tablet: Tablet, config: Path | None) -> tuple[CheckResult, ...]:
    """Return everything that was examined.

    What the kiosk needs of a system is examined there alone.

    Args:
        tablet: the tablet.
        config: the clinic's settings file, None for the one in its standard place.
    """
    of_the_kiosk = (
        program.fonts(),
        program.pack(config),
        program.settings(config),
        program.clock(tablet.today()),
        program.pin(),
        program.updates(config),
        program.metrics(config),
    )
    return (*_of_the_system(tablet, config), *of_the_kiosk)


def _of_the_system(tablet: Tablet, config: Path | None) -> Iterator[CheckResult]:
    if sys.platform == "linux":
        yield kiosk_service.service(tablet)
        yield kiosk_service.compositor(tablet)
        yield program.system(tablet)
        yield program.libraries()
        yield hardware.display(tablet)
        yield hardware.touch(tablet)
        yield hardware.scale(tablet)
        yield services.speech(tablet, program.languages(config))
        yield services.printer(tablet, program.chosen(config).takeaway)
    elif sys.platform == "win32":
        yield windows_edition.edition(tablet)
