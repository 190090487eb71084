"""The findings of the health page about parts of the kiosk that keep no faults of their own."""

import datetime as dt

from kiosk.content.pack import Pack
from kiosk.content.sign_off import SignOff, SignOffStatus, state
from kiosk.platform.system_image import is_old
from kiosk.staff.health import HealthFinding, HealthStatus
from kiosk.values.window_size import is_too_small


def program(version: str) -> tuple[HealthFinding, ...]:
    """Return which version runs."""
    return (HealthFinding("program", HealthStatus.FINE, detail=version),)


def glass(resting: int) -> tuple[HealthFinding, ...]:
    """Return whether something rests on the glass."""
    if resting:
        return (HealthFinding("glass", HealthStatus.LOOK, "rests"),)
    return (HealthFinding("glass", HealthStatus.FINE, "well"),)


def screen(width: int, height: int) -> tuple[HealthFinding, ...]:
    """Return whether the window, in logical pixels, is large enough."""
    if is_too_small(width, height):
        return (HealthFinding("screen", HealthStatus.LOOK, "small", f"{width}x{height}"),)
    return (HealthFinding("screen", HealthStatus.FINE, "well"),)


def content(pack: Pack, today: dt.date) -> tuple[HealthFinding, ...]:
    """Return which words are on show, and whether they are signed off."""
    about = f"{pack.structure.id} {pack.structure.version}, {pack.structure.published}"
    rows = [HealthFinding("content", HealthStatus.FINE, detail=about)]
    for words in pack.spoken:
        stands = state(pack, words.code, today)
        rows.append(_signed(words.name, stands))
        if stands.overdue:
            due = f"{words.name}: {stands.next_review}"
            rows.append(HealthFinding("review", HealthStatus.LOOK, "overdue", due))
    return tuple(rows)


def system(built: dt.date | None, today: dt.date) -> tuple[HealthFinding, ...]:
    """Return how old the tablet's system is.

    Args:
        built: the day of the image that it came in, None where it came in none.
        today: the date.
    """
    if built is None:
        return ()
    if is_old(built, today):
        return (HealthFinding("system", HealthStatus.LOOK, "old", built.isoformat()),)
    return (HealthFinding("system", HealthStatus.FINE, detail=built.isoformat()),)


def _signed(language: str, stands: SignOff) -> HealthFinding:
    fine = stands.standing is SignOffStatus.SIGNED
    standing = HealthStatus.FINE if fine else HealthStatus.LOOK
    signer = f" ({stands.review.reviewed_by}, {stands.review.reviewed_on})"
    known = "" if stands.standing is SignOffStatus.NEVER else signer
    return HealthFinding("signoff", standing, stands.standing, f"{language}{known}")
