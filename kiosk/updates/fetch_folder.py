"""Fetching from a publisher's folder: a USB stick, or a disk of the clinic's network."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tuf.api.exceptions import DownloadError, DownloadHTTPError
from tuf.ngclient import FetcherInterface

from kiosk.atomic_write import NotPlainError, open_plain

PIECE: Final = 1_000_000
"""Bytes that are read at a time."""

NOT_FOUND: Final = 404


class FolderFetcher(FetcherInterface):
    """Fetches files of a folder, plain ones alone.

    Args:
        folder: the folder, which holds `metadata` and `targets`.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def _fetch(self, url: str) -> Iterator[bytes]:
        file = self._folder / url
        try:
            with open_plain(file) as stream:
                while piece := stream.read(PIECE):
                    yield piece
        except FileNotFoundError:
            raise DownloadHTTPError(f"{file} is not there", NOT_FOUND) from None
        except NotPlainError as error:
            raise DownloadError(f"{file}: {error}") from None
        except OSError as error:
            raise DownloadError(f"{file} cannot be read ({error})") from None
