"""Speech and printing, which other programs of the system do for the kiosk."""

import re
from pathlib import Path
from typing import Final

from kiosk.doctor.tablet import CheckResult, CheckStatus, Tablet, text_of
from kiosk.settings.clinic_settings import TakeawaySettings
from kiosk.sound.ask_voices import ask_voices
from kiosk.values.handout_form import HandoutForm

PACKAGES: Final = ("espeak-ng", "libspeechd2", "speech-dispatcher", "speech-dispatcher-espeak-ng")
"""Debian's, from Qt's plugin to the voices. None of them brings all the others."""

SPOOLER: Final = Path("etc/cups/cupsd.conf")

OFF: Final = re.compile(r"(no|off|false|0)", re.IGNORECASE)
"""How CUPS is told not to."""


def speech(tablet: Tablet, languages: tuple[str, ...]) -> CheckResult:
    """Examine whether the kiosk can read aloud, and has something to be heard through.

    The kiosk's own voice is asked, as a running kiosk would open it.

    Args:
        tablet: the tablet.
        languages: the codes of the languages that are to be spoken.
    """
    install = f"Give the command: sudo apt-get install {' '.join(PACKAGES)}"
    lacking = [name for name in ("speech-dispatcher", "espeak-ng") if tablet.find(name) is None]
    if lacking:
        detail = f"{' and '.join(lacking)} not installed, so nothing can be read aloud"
        return CheckResult("speech", CheckStatus.WRONG, detail, install)
    if "[" not in text_of(tablet.root / "proc/asound/cards"):
        remedy = "Connect a loudspeaker or headphones, then look in /proc/asound/cards."
        return CheckResult("speech", CheckStatus.WRONG, "there is no sound card", remedy)
    voices = ask_voices(tablet.ask)
    silent = [language for language in languages if voices.silence(language)]
    if silent:
        detail = f"no voice for {', '.join(silent)}: {voices.fault or 'the engine has none'}"
        look = "If all are there, see that this lists voices: spd-say -L."
        remedy = f"{install}. {look} Then start speech-dispatcher again."
        return CheckResult("speech", CheckStatus.WRONG, detail, remedy)
    return CheckResult("speech", CheckStatus.FINE, f"{voices.engine} speaks {', '.join(languages)}")


def printer(tablet: Tablet, takeaway: TakeawaySettings) -> CheckResult:
    """Examine whether a page is printed and not kept, where the clinic offers one on paper.

    Args:
        tablet: the tablet.
        takeaway: what the clinic offers, and the queue that it names.
    """
    if HandoutForm.PAPER not in takeaway.offer:
        return CheckResult("printer", CheckStatus.FINE, "paper is not on offer")
    if tablet.find("lpstat") is None:
        detail = "CUPS is not installed, so nothing can be printed"
        return _no_printing(detail, "Give the command: sudo apt-get install cups")
    queues = (tablet.ask(["lpstat", "-e"]) or "").split()
    if not queues:
        return _no_printing(
            "no printer is set up",
            "Find one with lpinfo -v, then: "
            f"sudo lpadmin -p {takeaway.printer or 'kiosk'} -E -v ADDRESS -m everywhere",
        )
    if takeaway.printer not in queues:
        remedy = f"Write one of these into takeaway.printer: {', '.join(queues)}"
        return _no_printing("takeaway.printer names none of the queues that there are", remedy)
    return _spooler(tablet) or CheckResult("printer", CheckStatus.FINE, takeaway.printer)


def _spooler(tablet: Tablet) -> CheckResult | None:
    """Return what is wrong with what the print service keeps, None where it is as it should be."""
    try:
        text = (tablet.root / SPOOLER).read_text("utf-8", errors="replace")
    except FileNotFoundError:
        text = ""
    except OSError:
        remedy = (
            f"Give the command: sudo grep PreserveJob /{SPOOLER}. It must say: PreserveJobFiles No"
        )
        return CheckResult("printer", CheckStatus.LOOK, "what CUPS keeps cannot be read", remedy)
    if not _is_off(text, "PreserveJobFiles"):
        detail = "CUPS keeps pages that were printed"
        return _no_printing(detail, "Give the command: sudo cupsctl PreserveJobFiles=No")
    if _is_off(text, "PreserveJobHistory"):
        detail = "CUPS keeps no history, so a page that was cancelled would count as printed"
        return _no_printing(detail, "Give the command: sudo cupsctl PreserveJobHistory=Yes")
    return None


def _is_off(text: str, key: str) -> bool:
    """Return whether CUPS is told not to do something: the last line that says so counts."""
    values = re.findall(rf"^[ \t]*{key}[ \t]+(\S+)", text, re.MULTILINE | re.IGNORECASE)
    return bool(values) and OFF.fullmatch(values[-1]) is not None


def _no_printing(detail: str, remedy: str) -> CheckResult:
    return CheckResult("printer", CheckStatus.WRONG, detail, remedy)
