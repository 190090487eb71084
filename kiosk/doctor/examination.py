"""The whole examination, in the order in which a technician puts things right."""

import sys
from pathlib import Path

from kiosk.doctor import hardware, own, services
from kiosk.doctor.tablet import Finding, Tablet


def examine(tablet: Tablet, config: Path | None) -> tuple[Finding, ...]:
    """Return everything that was examined.

    What the kiosk needs of a Linux system is examined there alone.

    Args:
        tablet: the tablet.
        config: the clinic's settings file, None for the one in its standard place.
    """
    of_the_system = (
        own.libraries(),
        hardware.display(tablet),
        hardware.touch(tablet),
        hardware.scale(tablet),
        services.speech(tablet, own.languages(config)),
        services.printer(tablet, own.chosen(config).takeaway),
    )
    of_the_kiosk = (
        own.fonts(),
        own.pack(config),
        own.settings(config),
        own.clock(tablet.today()),
        own.pin(),
        own.updates(config),
    )
    return (*(of_the_system if sys.platform == "linux" else ()), *of_the_kiosk)
