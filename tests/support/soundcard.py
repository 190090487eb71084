"""A sound card that writes down what it is to play, for programs that ask ALSA for one."""

from pathlib import Path


def card(played: Path) -> str:
    """Return ALSA's configuration of a card that writes raw samples into a file."""
    return (
        f'pcm.!default {{ type file, slave.pcm null, file "{played}", format raw }}\n'
        "pcm.null { type null }\n"
    )
