"""The kiosk's own fonts, the same on the screen and on paper."""

from pathlib import Path

from PySide6.QtGui import QFontDatabase


class FontError(Exception):
    """A font of the kiosk cannot be read. The message says which, and what to do."""


def load_fonts(folder: Path) -> None:
    """Let Qt draw with the fonts in a folder.

    Raises:
        FontError: one of them cannot be read.
    """
    for font in sorted(folder.glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(font)) < 0:
            raise FontError(f"{font}: this font cannot be read. Install the kiosk again.")
