"""Speech and printing, on systems that have them and systems that do not."""

import sys
from pathlib import Path

from kiosk.doctor.services import printer, speech
from kiosk.doctor.tablet import Standing, Tablet, ask


def having(*programs: str, root: Path, answer: str | None = None) -> Tablet:
    def find(name: str) -> str | None:
        return f"/usr/bin/{name}" if name in programs else None

    return Tablet(root, {}, find, lambda _command: answer)


def test_without_a_speech_service_its_packages_are_named(tmp_path: Path) -> None:
    found = speech(having("speech-dispatcher", root=tmp_path))
    assert found.standing is Standing.WRONG
    assert found.remedy == "Give the command: sudo apt-get install espeak-ng"


def test_without_a_sound_card_nothing_can_be_heard(tmp_path: Path) -> None:
    tablet = having("speech-dispatcher", "espeak-ng", root=tmp_path)
    assert "loudspeaker" in speech(tablet).remedy
    cards = tmp_path / "proc/asound/cards"
    cards.parent.mkdir(parents=True)
    cards.write_text("--- no soundcards ---\n")
    assert speech(tablet).standing is Standing.WRONG
    cards.write_text(" 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n")
    assert speech(tablet).standing is Standing.FINE


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
