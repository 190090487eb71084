"""Checks of speech and printing, on systems with and without them."""

import re
from pathlib import Path

import pytest

from kiosk.doctor.services import PACKAGES, printer, speech
from kiosk.doctor.tablet import CheckResult, CheckStatus, Tablet
from kiosk.platform.packages import listed, package_of
from kiosk.settings.clinic_settings import TakeawaySettings
from kiosk.values.handout_form import HandoutForm
from release.prune import ROOT

ON_PAPER = TakeawaySettings((HandoutForm.PAPER, HandoutForm.SHOW), "desk")


def having(*programs: str, root: Path, answer: str | None = None) -> Tablet:
    def find(name: str) -> str | None:
        return f"/usr/bin/{name}" if name in programs else None

    return Tablet(root, {}, find, lambda _command: answer)


def test_without_a_speech_service_its_packages_are_named(tmp_path: Path) -> None:
    found = speech(having("speech-dispatcher", root=tmp_path), ("en",))
    assert found.standing is CheckStatus.WRONG
    assert found.detail.startswith("espeak-ng not installed")
    assert found.remedy == f"Give the command: sudo apt-get install {' '.join(PACKAGES)}"


def test_the_packages_of_speech_are_those_that_set_up_and_the_package_install() -> None:
    of_set_up = {package.name for package in listed() if "speech" in package.groups}
    control = (ROOT / "release/debian/control").read_text("utf-8")
    depends = set(re.findall(r"^(?:Depends:)? +([\w-]+)", control, re.MULTILINE))
    assert of_set_up <= depends
    assert set(PACKAGES) == {*of_set_up, package_of("libspeechd.so.2")}


def test_without_a_sound_card_nothing_can_be_heard(tmp_path: Path) -> None:
    tablet = having("speech-dispatcher", "espeak-ng", root=tmp_path)
    assert "loudspeaker" in speech(tablet, ("en",)).remedy
    cards = tmp_path / "proc/asound/cards"
    cards.parent.mkdir(parents=True)
    cards.write_text("--- no soundcards ---\n")
    assert speech(tablet, ("en",)).standing is CheckStatus.WRONG


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
    assert found.standing is CheckStatus.WRONG
    assert found.detail.startswith(detail)
    assert f"sudo apt-get install {' '.join(PACKAGES)}." in found.remedy
    assert "spd-say -L" in found.remedy


def test_a_voice_for_each_language_is_fine(tmp_path: Path) -> None:
    told = '{"engine": "s", "by_language": {"en": ["US"], "es": ["ES"]}, "fault": ""}'
    found = speech(_with_sound(tmp_path, told), ("en", "es"))
    assert (found.standing, found.detail) == (CheckStatus.FINE, "s speaks en, es")


def _with_sound(root: Path, told: str | None) -> Tablet:
    cards = root / "proc/asound/cards"
    cards.parent.mkdir(parents=True)
    cards.write_text(" 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n")
    return having("speech-dispatcher", "espeak-ng", root=root, answer=told)


def with_a_printer(root: Path, cupsd: str, answer: str | None = "office\ndesk\n") -> CheckResult:
    (root / "etc/cups").mkdir(parents=True, exist_ok=True)
    (root / "etc/cups/cupsd.conf").write_text(cupsd)
    return printer(having("lpstat", root=root, answer=answer), ON_PAPER)


@pytest.mark.parametrize("named", ["", "desk"])
def test_a_tablet_that_offers_no_paper_needs_no_printer(tmp_path: Path, named: str) -> None:
    found = printer(having(root=tmp_path), TakeawaySettings(printer=named))
    assert (found.standing, found.detail) == (CheckStatus.FINE, "paper is not on offer")


def test_without_cups_nothing_can_be_printed(tmp_path: Path) -> None:
    found = printer(having(root=tmp_path), ON_PAPER)
    assert found.standing is CheckStatus.WRONG
    assert "install cups" in found.remedy


@pytest.mark.parametrize("answer", [None, "\n"])
def test_a_system_without_a_printer_says_how_to_set_one_up(
    tmp_path: Path, answer: str | None
) -> None:
    found = with_a_printer(tmp_path, "PreserveJobFiles No\n", answer)
    assert found.standing is CheckStatus.WRONG
    assert "sudo lpadmin -p desk " in found.remedy


@pytest.mark.parametrize("named", ["front", "des", ""])
def test_a_printer_that_the_settings_do_not_name_is_of_no_use(tmp_path: Path, named: str) -> None:
    tablet = having("lpstat", root=tmp_path, answer="desk\noffice\n")
    found = printer(tablet, TakeawaySettings((HandoutForm.PAPER,), named))
    assert found.standing is CheckStatus.WRONG
    assert found.remedy == "Write one of these into takeaway.printer: desk, office"


@pytest.mark.parametrize(
    "cupsd",
    [
        "PreserveJobFiles No\n",
        "preservejobfiles off\nPreserveJobHistory Yes\n",
        "PreserveJobFiles Yes\n<Location />\n</Location>\n  PreserveJobFiles  0\n",
        "PreserveJobFiles No\nPreserveJobHistory 3600\n",
    ],
)
def test_the_printer_that_the_settings_name_is_fine(tmp_path: Path, cupsd: str) -> None:
    found = with_a_printer(tmp_path, cupsd)
    assert (found.standing, found.detail) == (CheckStatus.FINE, "desk")


@pytest.mark.parametrize(
    "cupsd",
    [
        "",
        "#PreserveJobFiles No\n",
        "PreserveJobFiles Yes\n",
        "PreserveJobFiles 1d\n",
        "PreserveJobFiles No\nPreserveJobFiles 60\n",
        "PreserveJobFiles\n",
    ],
)
def test_a_print_service_that_keeps_pages_is_to_be_told_not_to(tmp_path: Path, cupsd: str) -> None:
    found = with_a_printer(tmp_path, cupsd)
    assert (found.standing, found.detail) == (
        CheckStatus.WRONG,
        "CUPS keeps pages that were printed",
    )
    assert found.remedy == "Give the command: sudo cupsctl PreserveJobFiles=No"


def test_a_print_service_without_settings_keeps_pages(tmp_path: Path) -> None:
    found = printer(having("lpstat", root=tmp_path, answer="desk\n"), ON_PAPER)
    assert found.standing is CheckStatus.WRONG


def test_a_print_service_whose_settings_cannot_be_read_is_to_be_looked_at(tmp_path: Path) -> None:
    (tmp_path / "etc/cups/cupsd.conf").mkdir(parents=True)
    found = printer(having("lpstat", root=tmp_path, answer="desk\n"), ON_PAPER)
    assert found.standing is CheckStatus.LOOK
    assert "sudo grep PreserveJob /etc/cups/cupsd.conf" in found.remedy


def test_a_print_service_that_forgets_at_once_cannot_say_what_came_of_a_page(
    tmp_path: Path,
) -> None:
    found = with_a_printer(tmp_path, "PreserveJobFiles No\nPreserveJobHistory No\n")
    assert found.standing is CheckStatus.WRONG
    assert found.remedy == "Give the command: sudo cupsctl PreserveJobHistory=Yes"
