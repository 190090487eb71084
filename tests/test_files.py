"""Small files stand whole or not at all, and only their owner reads them."""

import datetime as dt
import os
from pathlib import Path

import pytest

from kiosk.files import hide_time_of_day, write_private


def test_a_file_is_its_owners_alone(tmp_path: Path) -> None:
    file = tmp_path / "new" / "file"
    write_private(file, b"text")
    assert file.read_bytes() == b"text"
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700


def test_a_file_is_replaced_whole_and_nothing_is_left_over(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"before")
    file.chmod(0o644)
    (tmp_path / "file.new").write_bytes(b"of a run that was cut short")
    write_private(file, b"after")
    assert file.read_bytes() == b"after"
    assert file.stat().st_mode & 0o777 == 0o600
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
    monkeypatch.delattr(os, "O_DIRECTORY")
    write_private(tmp_path / "file", b"text")
    assert (tmp_path / "file").read_bytes() == b"text"


def test_the_time_of_day_is_hidden_where_that_is_possible(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    hide_time_of_day(file, tmp_path / "missing")
    for at in (file.stat().st_mtime, file.stat().st_atime):
        clock = dt.datetime.fromtimestamp(at, dt.UTC).astimezone()
        assert (clock.hour, clock.minute, clock.second) == (0, 0, 0)
