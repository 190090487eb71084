"""Speech and printing, on systems that have them and systems that do not."""

import sys
from pathlib import Path

import pytest

from kiosk.doctor.services import printer, speech
from kiosk.doctor.tablet import Standing, Tablet, ask


def having(*programs: str, root: Path, answer: str | None = None) -> Tablet:
    def find(name: str) -> str | None:
        return f"/usr/bin/{name}" if name in programs else None

    return Tablet(root, {}, find, lambda _command: answer)


def test_without_a_speech_service_its_packages_are_named(tmp_path: Path) -> None:
    found = speech(having("speech-dispatcher", root=tmp_path), ("en",))
    assert found.standing is Standing.WRONG
    assert found.remedy == "Give the command: sudo apt-get install espeak-ng"


def test_without_a_sound_card_nothing_can_be_heard(tmp_path: Path) -> None:
    tablet = having("speech-dispatcher", "espeak-ng", root=tmp_path)
    assert "loudspeaker" in speech(tablet, ("en",)).remedy
    cards = tmp_path / "proc/asound/cards"
    cards.parent.mkdir(parents=True)
    cards.write_text("--- no soundcards ---\n")
    assert speech(tablet, ("en",)).standing is Standing.WRONG


@pytest.mark.parametrize(
    ("told", "detail"),
    [
        ('{"engine": "s", "by_language": {"en": ["US"]}, "fault": ""}', "no voice for es: the eng"),
        ('{"engine": "", "by_language": {}, "fault": "no plugin"}', "no voice for en, es: no plu"),
        (None, "no voice for en, es: the voice does not start"),
    ],
)
def test_what_the_kiosks_own_voice_lacks_is_named(
    tmp_path: Path, told: str | None, detail: str
) -> None:
    found = speech(_with_sound(tmp_path, told), ("en", "es"))
    assert found.standing is Standing.WRONG
    assert found.detail.startswith(detail)
    assert "spd-say -L" in found.remedy


def test_a_voice_for_each_language_is_fine(tmp_path: Path) -> None:
    told = '{"engine": "s", "by_language": {"en": ["US"], "es": ["ES"]}, "fault": ""}'
    found = speech(_with_sound(tmp_path, told), ("en", "es"))
    assert (found.standing, found.detail) == (Standing.FINE, "s speaks en, es")


def _with_sound(root: Path, told: str | None) -> Tablet:
    cards = root / "proc/asound/cards"
    cards.parent.mkdir(parents=True)
    cards.write_text(" 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n")
    return having("speech-dispatcher", "espeak-ng", root=root, answer=told)


def test_without_cups_nothing_can_be_printed(tmp_path: Path) -> None:
    assert "install cups" in printer(having(root=tmp_path)).remedy


def test_a_system_without_a_printer_says_how_to_set_one_up(tmp_path: Path) -> None:
    for answer in (None, "\n"):
        found = printer(having("lpstat", root=tmp_path, answer=answer))
        assert found.standing is Standing.WRONG
        assert "lpadmin" in found.remedy


def test_printers_are_named(tmp_path: Path) -> None:
    found = printer(having("lpstat", root=tmp_path, answer="desk\noffice\n"))
    assert (found.standing, found.detail) == (Standing.FINE, "desk, office")


def test_a_program_of_the_system_is_asked_and_may_fail() -> None:
    assert ask([sys.executable, "-c", "print('here')"]) == "here\n"
    assert ask([sys.executable, "-c", "raise SystemExit(1)"]) is None
    assert ask(["/no/such/program"]) is None
