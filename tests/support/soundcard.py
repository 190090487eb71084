"""A fake ALSA sound card that records what it is asked to play."""

from pathlib import Path


def card(played: Path) -> str:
    """Return the ALSA configuration of a card that writes raw samples to a file."""
    return (
        f'pcm.!default {{ type file, slave.pcm null, file "{played}", format raw }}\n'
        "pcm.null { type null }\n"
    )
