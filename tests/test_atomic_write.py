"""Files are written completely or not at all, and only their owner can read them."""

import datetime as dt
import errno
import os
import socket
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from kiosk.atomic_write import (
    NotPlainError,
    hide_time_of_day,
    open_to_add,
    read_plain,
    write_private,
    write_shared,
)
from tests.support.systems import UNIX_ALONE, is_private


def test_a_file_is_its_owners_alone(tmp_path: Path) -> None:
    file = tmp_path / "new" / "file"
    write_private(file, b"text")
    assert file.read_bytes() == b"text"
    assert is_private(file)
    assert is_private(file.parent, 0o700)


def test_a_file_is_replaced_whole_and_nothing_is_left_over(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"before")
    file.chmod(0o644)
    (tmp_path / "file.new").write_bytes(b"of a run that was cut short")
    write_private(file, b"after")
    assert file.read_bytes() == b"after"
    assert is_private(file)
    assert list(tmp_path.iterdir()) == [file]


def test_where_no_file_can_be_written_the_one_before_still_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"before")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_private(file, b"after")
    assert file.read_bytes() == b"before"


def test_a_system_whose_folders_cannot_be_opened_is_no_hindrance(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "O_DIRECTORY", raising=False)
    write_private(tmp_path / "file", b"text")
    assert (tmp_path / "file").read_bytes() == b"text"


@UNIX_ALONE
def test_the_time_of_day_is_hidden_where_that_is_possible(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    hide_time_of_day(file, tmp_path / "missing")
    for at in (file.stat().st_mtime, file.stat().st_atime):
        clock = dt.datetime.fromtimestamp(at, dt.UTC).astimezone()
        assert (clock.hour, clock.minute, clock.second) == (0, 0, 0)


@pytest.fixture
def new_york(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A tablet in New York."""
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "America/New_York")
        time.tzset()
        yield
    time.tzset()


@UNIX_ALONE
@pytest.mark.usefixtures("new_york")
@pytest.mark.parametrize(
    ("now", "began"),
    [
        ("2026-03-08T21:00:00", "2026-03-08T05:00:00"),
        ("2026-11-01T21:00:00", "2026-11-01T04:00:00"),
    ],
)
def test_a_day_begins_at_midnight_though_the_clock_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, now: str, began: str
) -> None:
    class Now(dt.datetime):
        @classmethod
        def now(cls, tz: dt.tzinfo | None = None) -> "Now":
            return cls.fromisoformat(now).replace(tzinfo=dt.UTC).astimezone(tz)

    file = tmp_path / "file"
    file.touch()
    with monkeypatch.context() as patch:
        patch.setattr(dt, "datetime", Now)
        hide_time_of_day(file)
    assert file.stat().st_mtime == dt.datetime.fromisoformat(f"{began}+00:00").timestamp()


def test_a_plain_file_is_read_up_to_a_limit(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"12345")
    assert read_plain(file, 5) == b"12345"
    with pytest.raises(OSError, match="it holds more than 4 bytes"):
        read_plain(file, 4)
    with pytest.raises(FileNotFoundError):
        read_plain(tmp_path / "none", 5)


@UNIX_ALONE
def test_what_is_no_plain_file_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("file")
    (tmp_path / "file").write_bytes(b"12345")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "socket"))
    for name in ("pipe", "link", "socket", "."):
        with pytest.raises(NotPlainError, match="not a plain file"):
            read_plain(tmp_path / name, 5)
    for path in (tmp_path / "pipe", Path("/dev/zero")):
        with pytest.raises(NotPlainError):
            read_plain(path, 5, follow=True)
    assert read_plain(tmp_path / "link", 5, follow=True) == b"12345"


def test_a_folder_is_no_plain_file_on_any_system(tmp_path: Path) -> None:
    with pytest.raises(NotPlainError):
        read_plain(tmp_path, 5)


def test_a_folder_that_may_not_be_opened_is_still_told_from_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def as_windows(*_given: object) -> int:
        raise PermissionError(errno.EACCES, "Permission denied")

    (tmp_path / "file").touch()
    monkeypatch.setattr(os, "open", as_windows)
    with pytest.raises(NotPlainError):
        read_plain(tmp_path, 5)
    with pytest.raises(PermissionError):
        read_plain(tmp_path / "file", 5)


def test_a_plain_file_is_added_to(tmp_path: Path) -> None:
    for text in (b"one", b"two"):
        with os.fdopen(open_to_add(tmp_path / "file"), "ab") as stream:
            stream.write(text)
    assert (tmp_path / "file").read_bytes() == b"onetwo"
    assert is_private(tmp_path / "file")
    with pytest.raises(OSError, match=r"directory|Permission|denied"):
        open_to_add(tmp_path)


@UNIX_ALONE
def test_what_stands_where_a_file_is_added_to_is_taken_away(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_bytes(b"of somebody else")
    (tmp_path / "link").symlink_to(other)
    (tmp_path / "nowhere").symlink_to(tmp_path / "none")
    os.mkfifo(tmp_path / "pipe")
    for name in ("link", "nowhere", "pipe"):
        with os.fdopen(open_to_add(tmp_path / name), "ab") as stream:
            stream.write(b"text")
        assert (tmp_path / name).lstat().st_size == len(b"text")
    assert other.read_bytes() == b"of somebody else"
    assert not (tmp_path / "none").exists()


@UNIX_ALONE
def test_a_shared_file_is_for_everybody_and_has_its_time(tmp_path: Path) -> None:
    write_shared(tmp_path / "file", b"text", 1_800_000_000.0)
    assert (tmp_path / "file").stat().st_mtime == 1_800_000_000
    assert is_private(tmp_path / "file", 0o644)


def test_where_a_time_needs_a_path_it_is_set_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "supports_fd", set())
    write_shared(tmp_path / "file", b"text", 1_800_000_000.0)
    assert (tmp_path / "file").stat().st_mtime == 1_800_000_000


@UNIX_ALONE
def test_what_others_put_in_a_new_files_place_is_not_opened_to_everybody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "kept"
    write_private(kept, b"of the kiosk alone")
    before = kept.stat()
    opened = os.fdopen

    def swapped(handle: int, mode: str) -> IO[bytes]:
        (tmp_path / "file.new").unlink()
        (tmp_path / "file.new").symlink_to(kept)
        return opened(handle, mode)

    monkeypatch.setattr(os, "fdopen", swapped)
    write_shared(tmp_path / "file", b"text", 1_800_000_000.0)
    assert (kept.stat().st_mode, kept.stat().st_mtime) == (before.st_mode, before.st_mtime)
