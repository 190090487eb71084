"""The kiosk's one typeface, the same on the screen and on paper."""

from typing import Final

FAMILY: Final = "Atkinson Hyperlegible Next"
