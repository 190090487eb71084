"""What a publisher offers, verified as The Update Framework (TUF) has it.

`python-tuf` verifies; nothing of what it fetches is believed before. What is known of a repository
stays in a folder that only root can read, so that an older state is never taken for a newer one.

Imported by `kiosk update` alone: a running kiosk loads neither this nor anything that fetches.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tuf.api.exceptions import (
    BadVersionNumberError,
    DownloadError,
    DownloadHTTPError,
    DownloadLengthMismatchError,
    ExpiredMetadataError,
    LengthOrHashMismatchError,
    RepositoryError,
    SlowRetrievalError,
    UnsignedMetadataError,
)
from tuf.api.metadata import Metadata, Targets
from tuf.ngclient import FetcherInterface, Updater, UpdaterConfig

from kiosk.updates.offers import Offer, OfferedFile, newest
from kiosk.updates.update_error import UpdateError
from kiosk.updates.version_label import UpdateKind

LIMITS: Final = UpdaterConfig(
    max_root_rotations=64,
    max_delegations=0,
    root_max_length=64_000,
    timestamp_max_length=4_000,
    snapshot_max_length=16_000,
    targets_max_length=5_000_000,
)
"""How much is fetched of what is not yet verified. Nothing is delegated."""

FETCH_AGAIN: Final = "Copy the publisher's folder once more, or try again later."
UNREAD: Final = (
    f"{FETCH_AGAIN} If it comes by network, see to the connection, the address and the server's "
    "certificate."
)
TELL: Final = "Tell the publisher."

FAULTS: Final[tuple[tuple[type[Exception], str, str], ...]] = (
    (
        ExpiredMetadataError,
        "what the publisher signed has expired, so nobody knows whether it is the newest",
        "Get the publisher's newest folder, or ask the publisher to renew it.",
    ),
    (
        BadVersionNumberError,
        "it is older than what this tablet has seen, or its parts do not belong together",
        "Get the publisher's newest folder, whole.",
    ),
    (
        UnsignedMetadataError,
        "too few of those whom this clinic trusts have signed it, or it was changed since",
        "Get it again, and compare the file of update.root with the publisher's.",
    ),
    (LengthOrHashMismatchError, "it is not what was signed", FETCH_AGAIN),
    (RepositoryError, "it is no repository that this kiosk understands", TELL),
    (DownloadLengthMismatchError, "it is longer than it may be", TELL),
    (SlowRetrievalError, "it comes too slowly", "Try again later, or use a USB stick."),
    (DownloadHTTPError, "a file is not there", "See that the address and the folder are right."),
    (DownloadError, "it cannot be read", UNREAD),
)
"""What is said of each of python-tuf's exceptions, the more particular before the general."""


class Repository:
    """A publisher's repository, of which the newest state is known.

    Args:
        place: where it is, for what is said of it.
        fetcher: fetches from it, by names such as `metadata/timestamp.json`.
        root: the metadata that the clinic trusts from the first, which name the publisher's keys.
        known: the folder of what is known of it. Nobody but root may read or write it.

    Raises:
        UpdateError: it cannot be believed, or not be read.
        OSError: what is known of it cannot be kept.
    """

    def __init__(self, place: str, fetcher: FetcherInterface, root: bytes, known: Path) -> None:
        self.place = place
        known.mkdir(mode=0o700, parents=True, exist_ok=True)
        known.chmod(0o700)
        with self._in_words("update.root"):
            self._updater = Updater(
                str(known),
                "metadata/",
                target_base_url="targets/",
                fetcher=fetcher,
                config=LIMITS,
                bootstrap=root,
            )
        with self._in_words("metadata"):
            self._updater.refresh()
            # Just verified, and where nobody else writes.
            data = (known / "targets.json").read_bytes()
            self._targets = Metadata[Targets].from_bytes(data).signed.targets

    def newest(self, kind: UpdateKind, branch: str) -> Offer | None:
        """Return the newest version that is offered of a branch, None for none."""
        files = (
            OfferedFile(name, info.length, _executable(info.custom))
            for name, info in self._targets.items()
        )
        return newest(files, kind, branch)

    def is_copy(self, file: OfferedFile, copy: Path) -> bool:
        """Return whether a file holds what was signed."""
        try:
            with copy.open("rb") as stream:
                self._targets[file.target].verify_length_and_hashes(stream)
        except LengthOrHashMismatchError:
            return False
        return True

    def fetch(self, file: OfferedFile, to: Path) -> None:
        """Fetch a file of a version.

        Raises:
            UpdateError: it is not what was signed, or cannot be fetched.
            OSError: it cannot be written.
        """
        with self._in_words(file.target):
            self._updater.download_target(self._targets[file.target], str(to))

    @contextmanager
    def _in_words(self, what: str) -> Iterator[None]:
        """Say in a sentence why something is not taken."""
        try:
            yield
        except (RepositoryError, DownloadError) as error:
            reason, remedy = next(
                (reason, remedy) for kind, reason, remedy in FAULTS if isinstance(error, kind)
            )
            raise UpdateError(self.place, f"{what}: {reason}", remedy) from error


def _executable(custom: object) -> bool:
    return isinstance(custom, dict) and custom.get("executable") is True
