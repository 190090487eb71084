"""Names a system library that the kiosk needs and that is not there, and what brings it."""

import re
from pathlib import Path
from typing import Final

MISSING: Final = re.compile(r"(\S+\.so[\w.]*): cannot open shared object file")


def explain_missing(error: BaseException) -> str | None:
    """Return in a sentence which library an error is about, None where it is about none.

    Args:
        error: what Python raised when it loaded a module or a library.
    """
    found = MISSING.search(str(error))
    if found is None:
        # PyInstaller replaces the error of a library by one of its own, raised from it.
        return explain_missing(error.__cause__) if error.__cause__ else None
    library = Path(found[1]).name
    from kiosk.platform.packages import package_of  # here, because few starts lack a library

    package = package_of(library)
    missing = f"{library} is missing on this computer."
    if package is None:
        look = f"sudo apt-get install apt-file && sudo apt-file update && apt-file search {library}"
        return f"{missing} Find its package, and install that: {look}"
    return f"{missing} Install it: sudo apt-get install {package}"
