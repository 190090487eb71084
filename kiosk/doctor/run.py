"""All checks, in the order in which a technician puts things right."""

import sys
from pathlib import Path

from kiosk.doctor import hardware, kiosk_service, program, services
from kiosk.doctor.tablet import CheckResult, Tablet


def examine(tablet: Tablet, config: Path | None) -> tuple[CheckResult, ...]:
    """Return everything that was examined.

    What the kiosk needs of a Linux system is examined there alone.

    Args:
        tablet: the tablet.
        config: the clinic's settings file, None for the one in its standard place.
    """
    of_the_system = (
        kiosk_service.service(tablet),
        kiosk_service.compositor(tablet),
        program.system(tablet),
        program.libraries(),
        hardware.display(tablet),
        hardware.touch(tablet),
        hardware.scale(tablet),
        services.speech(tablet, program.languages(config)),
        services.printer(tablet, program.chosen(config).takeaway),
    )
    of_the_kiosk = (
        program.fonts(),
        program.pack(config),
        program.settings(config),
        program.clock(tablet.today()),
        program.pin(),
        program.updates(config),
        program.metrics(config),
    )
    return (*(of_the_system if sys.platform == "linux" else ()), *of_the_kiosk)
