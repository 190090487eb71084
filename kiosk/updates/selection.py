"""Whose turn it is: which version a start takes, and whether one waits to be taken up.

A new version is on trial until it has drawn a frame. Two starts without one, and it is never
started again: the version before it is back. The program and the content are never on trial at the
same time, so that neither is blamed for the other.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec.structs import replace

from kiosk.schema.diagnostics import Diagnostic
from kiosk.updates.slots import Slot, slots
from kiosk.updates.trial_state import Trial, TrialState, begin, drawn, newest_fit, standing
from kiosk.updates.version_label import UpdateKind, order

Running = tuple[UpdateKind, str, str]
"""What runs: what it is, its name, its version."""


class VersionSelection:
    """The versions that lie ready, and how they have fared.

    Args:
        folder: of the updates.
        state: the folder of what the kiosk keeps.
    """

    def __init__(self, folder: Path, state: Path) -> None:
        self._folder = folder
        self._trial_state = TrialState(state)

    def any_of(self, kind: UpdateKind) -> bool:
        """Return whether a version of a kind lies ready at all."""
        return bool(slots(self._folder, kind))

    def start(self, kind: UpdateKind, name: str, own: str) -> Slot | None:
        """Return the version that a start takes, None for the one that was installed.

        Where it cannot be kept that a version is on trial, it is not tried.

        Args:
            kind: what is started.
            name: of the program, or the id of the content pack.
            own: the version that was installed.
        """
        ready = self.ready(kind, name)
        trials = self._trial_state.read()
        trial, version = begin(trials.get(kind, Trial()), own, _versions(ready))
        other_on_trial = any(
            other_trial.trying for other, other_trial in trials.items() if other is not kind
        )
        if (trial.trying and other_on_trial) or not self._trial_state.write(
            {**trials, kind: trial}
        ):
            return self.proven(kind, name, own)
        return _named(version, ready)

    def proven(self, kind: UpdateKind, name: str, own: str) -> Slot | None:
        """Return the version that has proved itself, None for the one that was installed."""
        ready = self.ready(kind, name)
        trial = self._trial_state.read().get(kind, Trial())
        return _named(standing(trial, own, _versions(ready)), ready)

    def refuse(self, kind: UpdateKind, version: str) -> None:
        """Note that a version cannot even be started, though it may have proved itself once.

        Otherwise it would wait for ever to be taken up, and the kiosk would restart for it again
        and again.
        """
        trials = self._trial_state.read()
        trial = trials.get(kind, Trial())
        if version == trial.trying:
            trial = replace(trial, trying="", tries=0)
        if version == trial.proven:
            trial = replace(trial, proven="")
        failed = tuple(dict.fromkeys((*trial.failed, version)))
        self._trial_state.write({**trials, kind: replace(trial, failed=failed)})

    def drawn(self) -> None:
        """Note that what was on trial has drawn a frame."""
        trials = self._trial_state.read()
        self._trial_state.write({kind: drawn(trial) for kind, trial in trials.items()})

    def waits(self, running: Iterable[Running]) -> bool:
        """Return whether something newer than what runs is to be taken up.

        Nothing is where nothing can be kept: it could not be tried.
        """
        return self.newer(running) and self._trial_state.can_write()

    def newer(self, running: Iterable[Running]) -> bool:
        """Return whether something newer than what runs lies ready and has not failed."""
        trials = self._trial_state.read()
        return any(
            newest_fit(trials.get(kind, Trial()), version, _versions(self.ready(kind, name)))
            for kind, name, version in running
        )

    def newest(self, kind: UpdateKind, name: str, own: str) -> str:
        """Return the newest version that is installed or lies ready.

        What the kiosk's account notes has no say, or it could refuse every version to come.
        """
        return max((own, *_versions(self.ready(kind, name))), key=order)

    def in_use(self, kind: UpdateKind) -> frozenset[str]:
        """Return the version that has proved itself and the one on trial, as far as there are."""
        trial = self._trial_state.read().get(kind, Trial())
        return frozenset({trial.proven, trial.trying} - {""})

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Return what staff should know: which versions were taken back."""
        return self._trial_state.diagnostics()

    def ready(self, kind: UpdateKind, name: str) -> tuple[Slot, ...]:
        """Return the versions that lie ready, the newest first."""
        return tuple(slot for slot in slots(self._folder, kind) if slot.name == name)


def _versions(ready: Sequence[Slot]) -> list[str]:
    return [slot.version for slot in ready]


def _named(version: str, ready: Sequence[Slot]) -> Slot | None:
    return next((slot for slot in ready if slot.version == version), None)
