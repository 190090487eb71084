"""Available voices, and the reasons for having none."""

import pytest

from kiosk.values.tts import AvailableVoices, SilenceReason

TWO = AvailableVoices("speechd", {"en": ("GB", "US"), "es": ("ES",), "fr": ()})


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_language_that_has_a_voice_is_spoken(language: str) -> None:
    assert TWO.silence(language) is None


@pytest.mark.parametrize("language", ["de", "fr"])
def test_a_language_without_a_voice_is_not(language: str) -> None:
    assert TWO.silence(language) is SilenceReason.NO_VOICE


@pytest.mark.parametrize(
    "voices", [AvailableVoices(), AvailableVoices(fault="no connection"), AvailableVoices("mute")]
)
def test_nothing_is_spoken_without_an_engine_that_has_voices(voices: AvailableVoices) -> None:
    assert voices.silence("en") is SilenceReason.NO_ENGINE
