"""How a patient may want to see the screen."""

from enum import IntEnum, StrEnum


class Palette(StrEnum):
    """The colours of the screen."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class TextSize(IntEnum):
    """The size of all text, in percent of the usual size."""

    USUAL = 100
    LARGE = 125
    LARGER = 150
    LARGEST = 200
