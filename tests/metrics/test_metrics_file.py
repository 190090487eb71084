"""The metrics file is complete, readable by all, and carries its scheduled time."""

import os
import stat
from pathlib import Path

import pytest

from kiosk.metrics.metrics_file import FILE, MetricsFile
from tests.metrics.readings import MOMENT


def test_it_can_be_read_by_all_and_tells_the_moment_that_it_was_due(tmp_path: Path) -> None:
    before = os.umask(0o077)
    file = MetricsFile(tmp_path)
    try:
        file.write("a 1\n", MOMENT)
    finally:
        os.umask(before)
    about = file.path.stat()
    assert file.path.read_bytes() == b"a 1\n"
    assert stat.S_IMODE(about.st_mode) == 0o644
    assert about.st_mtime_ns == int(MOMENT.timestamp()) * 1_000_000_000
    assert [path.name for path in tmp_path.iterdir()] == [FILE]
    assert file.diagnostic is None


def test_what_was_written_before_stays_whole_until_the_next_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = MetricsFile(tmp_path)
    file.write("a 1\n", MOMENT)

    def full(_self: Path, _target: Path) -> Path:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(Path, "replace", full)
        file.write("a 2\n", MOMENT)
    assert file.path.read_text() == "a 1\n"
    assert file.diagnostic is not None
    file.write("a 3\n", MOMENT)
    assert file.path.read_text() == "a 3\n"
    assert file.diagnostic is None


def test_where_it_cannot_be_written_one_sentence_says_so(tmp_path: Path) -> None:
    file = MetricsFile(tmp_path / "none")
    file.write("a 1\n", MOMENT)
    assert str(file.diagnostic) == (
        f"{tmp_path / 'none' / FILE}: the metrics cannot be written (No such file or directory). "
        "Make the folder that fleet.metrics_folder names, and let the kiosk's account write there."
    )
