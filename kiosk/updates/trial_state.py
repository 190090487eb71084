"""Which versions were tried on this tablet, and how that went."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Final

from msgspec import DecodeError, Meta, Struct
from msgspec.json import decode, encode
from msgspec.structs import replace

from kiosk.atomic_write import read_plain, write_private
from kiosk.schema.diagnostics import Diagnostic
from kiosk.updates.version_label import VERSION, UpdateKind, Version, order

FILE: Final = "updates.json"

LARGEST: Final = 100_000
"""Bytes of it that are read. What the kiosk writes has a few hundred."""

VersionOrNone = Annotated[str, Meta(pattern=rf"^(?:{VERSION})?\Z")]

TRIES: Final = 2
"""Starts that a new version gets to draw a frame: the first may fall to a power cut."""


class Trial(Struct, frozen=True):
    """How it stands with the versions of one kind.

    Attributes:
        proven: the last that has drawn a frame; empty where only the installed one has.
        trying: one that was started and has not drawn a frame yet.
        tries: how often it was started.
        failed: those that never did.
    """

    proven: VersionOrNone = ""
    trying: VersionOrNone = ""
    tries: Annotated[int, Meta(ge=0, le=TRIES)] = 0
    failed: tuple[Version, ...] = ()


def begin(trial: Trial, own: str, ready: Sequence[str]) -> tuple[Trial, str]:
    """Return how it stands once the newest version is started, and which one that is.

    Args:
        trial: how it stood.
        own: the version that was installed, to which there is always a way back.
        ready: the versions that lie ready.

    Returns:
        The version is empty where it is the installed one. A failure of a version that is not
        there is forgotten: whoever noted it could refuse one that is yet to come.
    """
    trial = replace(trial, failed=tuple(version for version in trial.failed if version in ready))
    newest = newest_fit(trial, own, ready)
    if not newest or newest == trial.proven:
        return replace(trial, trying="", tries=0), newest
    tries = trial.tries if trial.trying == newest else 0
    if tries < TRIES:
        return replace(trial, trying=newest, tries=tries + 1), newest
    return begin(replace(trial, failed=(*trial.failed, newest)), own, ready)


def standing(trial: Trial, own: str, ready: Sequence[str]) -> str:
    """Return the version that has proved itself, empty where it is the installed one."""
    return newest_fit(trial, own, [version for version in ready if version == trial.proven])


def drawn(trial: Trial) -> Trial:
    """Return how it stands once a frame is drawn. What failed before that is forgotten."""
    if not trial.trying:
        return trial
    failed = tuple(version for version in trial.failed if order(version) > order(trial.trying))
    return Trial(proven=trial.trying, failed=failed)


def newest_fit(trial: Trial, own: str, ready: Sequence[str]) -> str:
    """Return the newest version above the installed one that has not failed, empty for none."""
    fit = [
        version for version in ready if order(version) > order(own) and version not in trial.failed
    ]
    return max(fit, key=order, default="")


class TrialState:
    """The file in which it is kept, among what the kiosk keeps.

    Args:
        state: that folder.
    """

    def __init__(self, state: Path) -> None:
        self._file = state / FILE

    def read(self) -> dict[UpdateKind, Trial]:
        """Return how it stands. A file that cannot be read means that nothing was ever tried.

        Root reads it as well, in a folder of the kiosk's account.
        """
        try:
            return decode(read_plain(self._file, LARGEST), type=dict[UpdateKind, Trial])
        except (OSError, DecodeError, UnicodeDecodeError, RecursionError):
            return {}

    def write(self, trials: Mapping[UpdateKind, Trial]) -> bool:
        """Keep how it stands; return whether that was possible."""
        begun = {kind: trial for kind, trial in trials.items() if trial != Trial()}
        return begun == self.read() or self._write(begun)

    def can_write(self) -> bool:
        """Return whether anything can be kept."""
        return self._write(self.read())

    def _write(self, trials: Mapping[UpdateKind, Trial]) -> bool:
        try:
            write_private(self._file, encode(trials))
        except OSError:
            return False
        return True

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Return what staff should know: which versions were taken back."""
        trials = self.read().items()
        return tuple(
            _taken_back(kind, version) for kind, trial in trials for version in trial.failed
        )


def _taken_back(kind: UpdateKind, version: str) -> Diagnostic:
    reason = "it was started and never drew a picture, so the version before it is in use"
    remedy = "Tell the publisher, and take a newer version once there is one."
    return Diagnostic(f"{kind} {version}", "", reason, remedy)
