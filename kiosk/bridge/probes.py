"""What the parts of the kiosk say of themselves to staff."""

import datetime as dt
from collections.abc import Callable, Sequence

from kiosk.content.pack import Pack
from kiosk.content.signoff import SignOff, Standing, state
from kiosk.staff import health
from kiosk.staff.health import Finding, Probe
from kiosk.values.faults import Fault


def program(version: str) -> Probe:
    """Return a probe that says which version runs."""
    return lambda: (Finding("program", health.Standing.FINE, detail=version),)


def glass(resting: Callable[[], int]) -> Probe:
    """Return a probe that says whether something lies on the glass that nobody moves."""

    def probe() -> tuple[Finding, ...]:
        if resting():
            return (Finding("glass", health.Standing.LOOK, "rests"),)
        return (Finding("glass", health.Standing.FINE, "well"),)

    return probe


def content(pack: Pack, today: Callable[[], dt.date]) -> Probe:
    """Return a probe that says which words are on show, and whether they are signed off."""

    def probe() -> tuple[Finding, ...]:
        about = f"{pack.structure.id} {pack.structure.version}, {pack.structure.published}"
        rows = [Finding("content", health.Standing.FINE, detail=about)]
        for words in pack.spoken:
            stands = state(pack, words.code, today())
            rows.append(_signed(words.name, stands))
            if stands.overdue:
                due = f"{words.name}: {stands.next_review}"
                rows.append(Finding("review", health.Standing.LOOK, "overdue", due))
        return tuple(rows)

    return probe


def faults(name: str, found: Callable[[], Sequence[Fault | None]]) -> Probe:
    """Return a probe that says what is wrong with a part, or that nothing is."""
    return lambda: health.faulty(name, found())


def _signed(language: str, stands: SignOff) -> Finding:
    fine = stands.standing is Standing.SIGNED
    standing = health.Standing.FINE if fine else health.Standing.LOOK
    signer = f" ({stands.review.reviewed_by}, {stands.review.reviewed_on})"
    known = "" if stands.standing is Standing.NEVER else signer
    return Finding("signoff", standing, stands.standing, f"{language}{known}")
