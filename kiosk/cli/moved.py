"""Commands that have become `kiosk-author`: where somebody who still types them finds them."""

from collections.abc import Sequence
from typing import Final

MOVED: Final = {
    ("audit",): "audit",
    ("content", "audit"): "ipdas",
    ("content", "proof"): "proof",
    ("content", "sign"): "sign",
    ("tour",): "tour",
}


def moved(arguments: Sequence[str]) -> str | None:
    """Return what to tell whoever gives a command that has moved, None for every other."""
    for old, new in MOVED.items():
        if tuple(arguments[: len(old)]) == old:
            return (
                f"kiosk {' '.join(old)}: this is now kiosk-author {new}, for the computer on which "
                "content is written. It is not on a tablet."
            )
    return None
