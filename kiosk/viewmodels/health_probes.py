"""The probes of the health page: one for each part of the kiosk."""

import datetime as dt
from collections.abc import Callable, Sequence

from kiosk.content.pack import Pack
from kiosk.content.sign_off import SignOff, SignOffStatus, state
from kiosk.platform.system_image import is_old
from kiosk.schema.diagnostics import Diagnostic
from kiosk.staff import health
from kiosk.staff.health import HealthFinding, Probe
from kiosk.values.window_size import is_too_small


def program(version: str) -> Probe:
    """Return a probe that says which version runs."""
    return lambda: (HealthFinding("program", health.HealthStatus.FINE, detail=version),)


def glass(resting: Callable[[], int]) -> Probe:
    """Return a probe that says whether something rests on the glass."""

    def probe() -> tuple[HealthFinding, ...]:
        if resting():
            return (HealthFinding("glass", health.HealthStatus.LOOK, "rests"),)
        return (HealthFinding("glass", health.HealthStatus.FINE, "well"),)

    return probe


def screen(size: Callable[[], tuple[int, int]]) -> Probe:
    """Return a probe that says whether the window, in logical pixels, is large enough."""

    def probe() -> tuple[HealthFinding, ...]:
        width, height = size()
        if is_too_small(width, height):
            said = f"{width}x{height}"
            return (HealthFinding("screen", health.HealthStatus.LOOK, "small", said),)
        return (HealthFinding("screen", health.HealthStatus.FINE, "well"),)

    return probe


def content(pack: Pack, today: Callable[[], dt.date]) -> Probe:
    """Return a probe that says which words are on show, and whether they are signed off."""

    def probe() -> tuple[HealthFinding, ...]:
        about = f"{pack.structure.id} {pack.structure.version}, {pack.structure.published}"
        rows = [HealthFinding("content", health.HealthStatus.FINE, detail=about)]
        for words in pack.spoken:
            stands = state(pack, words.code, today())
            rows.append(_signed(words.name, stands))
            if stands.overdue:
                due = f"{words.name}: {stands.next_review}"
                rows.append(HealthFinding("review", health.HealthStatus.LOOK, "overdue", due))
        return tuple(rows)

    return probe


def system(built: dt.date | None, today: Callable[[], dt.date]) -> Probe:
    """Return a probe that says how old the tablet's system is.

    Args:
        built: the day of the image that it came in, None where it came in none.
        today: tells the date.
    """

    def probe() -> tuple[HealthFinding, ...]:
        if built is None:
            return ()
        if is_old(built, today()):
            return (HealthFinding("system", health.HealthStatus.LOOK, "old", built.isoformat()),)
        return (HealthFinding("system", health.HealthStatus.FINE, detail=built.isoformat()),)

    return probe


def diagnostics(name: str, found: Callable[[], Sequence[Diagnostic | None]]) -> Probe:
    """Return a probe that says what is wrong with a part, or that nothing is."""
    return lambda: health.faulty(name, found())


def _signed(language: str, stands: SignOff) -> HealthFinding:
    fine = stands.standing is SignOffStatus.SIGNED
    standing = health.HealthStatus.FINE if fine else health.HealthStatus.LOOK
    signer = f" ({stands.review.reviewed_by}, {stands.review.reviewed_on})"
    known = "" if stands.standing is SignOffStatus.NEVER else signer
    return HealthFinding("signoff", standing, stands.standing, f"{language}{known}")
