"""The kiosk's own fonts, the same on the screen and on paper."""

import os
from pathlib import Path

from PySide6.QtGui import QFontDatabase


class FontError(Exception):
    """A font of the kiosk cannot be read. The message says which, and what to do."""


def name_font_folder(folder: Path) -> None:
    """Let Qt look for fonts in a folder that is there, before an application is made.

    Where neither Windows nor fontconfig lists fonts, off-screen on Windows, Qt looks in a folder of
    its own that never ships and warns that there is none.
    """
    os.environ["QT_QPA_FONTDIR"] = str(folder)


def load_fonts(folder: Path) -> None:
    """Let Qt draw with the fonts in a folder.

    Raises:
        FontError: one of them cannot be read.
    """
    for font in sorted(folder.glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(font)) < 0:
            raise FontError(f"{font}: this font cannot be read. Install the kiosk again.")
