"""Speech and printing, which other programs of the system do for the kiosk."""

from kiosk.doctor.tablet import Finding, Standing, Tablet


def speech(tablet: Tablet) -> Finding:
    """Examine whether the system can read aloud, and has something to be heard through."""
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
    return Finding("speech", Standing.FINE, "speech-dispatcher with espeak-ng")


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


def _sound_cards(tablet: Tablet) -> list[str]:
    try:
        cards = (tablet.root / "proc/asound/cards").read_text("utf-8")
    except OSError:
        return []
    return [line for line in cards.splitlines() if "[" in line]
