"""Only regular files of a folder are read, and reading never blocks."""

import os
from pathlib import Path

import pytest
from tuf.api.exceptions import DownloadError, DownloadHTTPError, DownloadLengthMismatchError

from kiosk.updates.fetch_folder import FolderFetcher


def test_a_file_is_read_and_one_that_is_not_there_is_said(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"hello")
    fetcher = FolderFetcher(tmp_path)
    assert fetcher.download_bytes("a", 5) == b"hello"
    with pytest.raises(DownloadLengthMismatchError):
        fetcher.download_bytes("a", 4)
    with pytest.raises(DownloadHTTPError, match="is not there"):
        fetcher.download_bytes("b", 5)


def test_what_is_no_plain_file_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("/dev/zero")
    (tmp_path / "folder").mkdir()
    for name in ("pipe", "link", "folder"):
        with pytest.raises(DownloadError, match="a device or a pipe"):
            FolderFetcher(tmp_path).download_bytes(name, 5)


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    with pytest.raises(DownloadError, match="cannot be read"):
        FolderFetcher(tmp_path).download_bytes("a/b", 5)
