"""A computer without a voice says why."""

import pytest

from kiosk.sound import speaker


class WithoutPlugin:
    """Qt without its plugin that speaks."""

    @staticmethod
    def availableEngines() -> list[str]:
        """Return the engine that makes no sound."""
        return ["mock"]


def test_a_kiosk_without_qts_plugin_is_to_be_installed_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(speaker, "QTextToSpeech", WithoutPlugin)
    engine, voices = speaker.open_engine()
    assert engine is None
    assert voices.fault == "Qt's plugin that speaks is missing: install the kiosk again"
