"""Names a system library that the kiosk needs and that is not there, and what brings it."""

import re
from pathlib import Path
from typing import Final

from kiosk import places

MISSING: Final = re.compile(r"(\S+\.so[\w.]*): cannot open shared object file")


def explain(error: BaseException) -> str | None:
    """Return in a sentence which library an error is about, None where it is about none.

    Args:
        error: what Python raised when it loaded a module or a library.
    """
    found = MISSING.search(str(error))
    if found is None:
        # PyInstaller replaces the error of a library by one of its own, raised from it.
        return explain(error.__cause__) if error.__cause__ else None
    library = Path(found[1]).name
    package = packages().get(library)
    if package is None:
        return f"{library} is missing on this computer. Install the package that holds it."
    return f"{library} is missing on this computer. Install it: sudo apt-get install {package}"


def packages() -> dict[str, str]:
    """Return the Debian package of each system library that the standalone program links.

    The build writes the list. A working copy has none: set-up installs what it needs.
    """
    import json  # here, because few starts lack a library

    try:
        listed: dict[str, str] = json.loads((places.resources() / "libraries.json").read_bytes())
    except FileNotFoundError:
        return {}
    return listed
