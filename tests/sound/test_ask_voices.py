"""Asking for the available voices returns them, or reports that none starts."""

import pytest

from kiosk import paths
from kiosk.sound.ask_voices import ask_voices
from kiosk.values.tts import AvailableVoices

TOLD = '{"engine": "speechd", "by_language": {"en": ["US"]}, "fault": ""}\n'


@pytest.mark.parametrize("before", ["", "libfoo: no sound card\n"])
@pytest.mark.parametrize("more", ["", '{"ended": 1}\n'])
def test_its_first_line_says_what_can_be_spoken(before: str, more: str) -> None:
    asked: list[list[str]] = []

    def ask(command: list[str]) -> str:
        asked.append(command)
        return before + TOLD + more

    assert ask_voices(ask) == AvailableVoices("speechd", {"en": ("US",)})
    assert asked == [paths.speaker()]


@pytest.mark.parametrize("told", [None, "", "what?\n"])
def test_what_says_nothing_else_does_not_start(told: str | None) -> None:
    assert ask_voices(lambda _command: told) == AvailableVoices(fault="the voice does not start")
