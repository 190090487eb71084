"""The types of the settings' values, each with its limits and what may be written."""

from typing import Annotated, Final, Literal

from msgspec import Meta

from kiosk.values.tts import LOUDEST

LANGUAGE: Final = 'a language code of two or three small letters in quotes, such as "en"'
COUNTRY: Final = 'a country code of two small letters in quotes, such as "us"'
TIME: Final = 'a time of day in quotes, such as "19:30", or "" for none'
PRINTER: Final = "the name of a print queue in quotes, which does not begin with a hyphen"
PRINTER_PATTERN: Final = r"^([^\x00-\x1f\x7f-][^\x00-\x1f\x7f]{0,126})?\Z"

UPDATE_URL: Final = 'an address that begins with "https://" or "http://", in quotes'
UPDATE_PATTERN: Final = r"^(https?://[^\s?#]{1,500})?\Z"

KIOSK_ID: Final = 'up to 40 small letters, digits, - and _ in quotes, or "" for none'

PUBLIC_KEY: Final = "64 hexadecimal digits in small letters, in quotes"

Language = Annotated[str, Meta(pattern=r"^[a-z]{2,3}\Z", description=LANGUAGE)]
Country = Annotated[str, Meta(pattern=r"^[a-z]{2}\Z", description=COUNTRY)]
TimeOfDay = Annotated[str, Meta(pattern=r"^(?:(?:[01]\d|2[0-3]):[0-5]\d)?\Z", description=TIME)]
ArriveMinutes = Annotated[int, Meta(ge=0, le=240)]
RestMinutes = Annotated[int, Meta(ge=0, le=480)]
IdleSeconds = Annotated[int, Meta(ge=30, le=900)]
KioskId = Annotated[str, Meta(pattern=r"^([a-z0-9][a-z0-9_-]{0,39})?\Z", description=KIOSK_ID)]
PublicKey = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}\Z", description=PUBLIC_KEY)]
ShortText = Annotated[str, Meta(max_length=60)]
Volume = Annotated[int, Meta(ge=0, le=LOUDEST)]
DigitKey = Literal["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]
TypingKey = Literal["Space", "Return", "Enter", "Tab", "Backspace"]
ArrowKey = Literal["Left", "Right", "Up", "Down", "PageUp", "PageDown"]
FunctionKey = Literal["F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10", "F11", "F12"]
SwitchKey = Literal[DigitKey, TypingKey, ArrowKey, FunctionKey]
"""A key as Qt names it."""

Corner = Literal["top_left", "top_right", "bottom_left", "bottom_right"]
