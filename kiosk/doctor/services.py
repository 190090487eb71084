"""Speech and printing, which other programs of the system do for the kiosk."""

import json

from msgspec import convert

from kiosk import places
from kiosk.doctor.tablet import Finding, Standing, Tablet
from kiosk.values.voices import Voices


def speech(tablet: Tablet, languages: tuple[str, ...]) -> Finding:
    """Examine whether the kiosk can read aloud, and has something to be heard through.

    The kiosk's own voice is asked, as a running kiosk would open it.

    Args:
        tablet: the tablet.
        languages: the codes of the languages that are to be spoken.
    """
    lacking = [name for name in ("speech-dispatcher", "espeak-ng") if tablet.find(name) is None]
    if lacking:
        return Finding(
            "speech",
            Standing.WRONG,
            f"{' and '.join(lacking)} not installed, so nothing can be read aloud",
            f"Give the command: sudo apt-get install {' '.join(lacking)}",
        )
    if not _sound_cards(tablet):
        return Finding(
            "speech",
            Standing.WRONG,
            "there is no sound card",
            "Connect a loudspeaker or headphones, then look in /proc/asound/cards.",
        )
    voices = _voices(tablet)
    silent = [language for language in languages if voices.silence(language)]
    if silent:
        return Finding(
            "speech",
            Standing.WRONG,
            f"no voice for {', '.join(silent)}: {voices.fault or 'the engine has none'}",
            "See that this lists voices: spd-say -L. Then start speech-dispatcher again.",
        )
    return Finding("speech", Standing.FINE, f"{voices.engine} speaks {', '.join(languages)}")


def printer(tablet: Tablet) -> Finding:
    """Examine whether there is a printer to print on."""
    if tablet.find("lpstat") is None:
        return Finding(
            "printer",
            Standing.WRONG,
            "CUPS is not installed, so nothing can be printed",
            "Give the command: sudo apt-get install cups",
        )
    names = (tablet.ask(["lpstat", "-e"]) or "").split()
    if not names:
        return Finding(
            "printer",
            Standing.WRONG,
            "no printer is set up",
            "Find one with lpinfo -v, then: sudo lpadmin -p kiosk -E -v ADDRESS -m everywhere",
        )
    return Finding("printer", Standing.FINE, ", ".join(names))


def _voices(tablet: Tablet) -> Voices:
    told = tablet.ask(places.speaker())
    if not told:
        return Voices(fault="the voice does not start")
    return convert(json.loads(told), Voices)


def _sound_cards(tablet: Tablet) -> list[str]:
    try:
        cards = (tablet.root / "proc/asound/cards").read_text("utf-8")
    except OSError:
        return []
    return [line for line in cards.splitlines() if "[" in line]
