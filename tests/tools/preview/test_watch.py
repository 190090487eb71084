"""A change in a folder is reported once, and only when its files are complete."""

from pathlib import Path

import pytest

from tools.preview.watch import FolderWatch


class Told:
    """Counts the reported changes."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self) -> None:
        """Count a change."""
        self.count += 1


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def watch(tmp_path: Path, told: Told, qapp: object) -> FolderWatch:
    """A watch that only polls when the test says so."""
    assert qapp
    (tmp_path / "en.toml").write_text("one", "utf-8")
    watch = FolderWatch(tmp_path, told)
    watch.stop()
    return watch


def look(watch: FolderWatch, times: int) -> None:
    for _ in range(times):
        watch.look()


def test_nothing_is_told_while_nothing_changes(watch: FolderWatch, told: Told) -> None:
    look(watch, 3)
    assert told.count == 0


def test_a_change_is_told_once_and_not_before_it_rests(
    watch: FolderWatch, told: Told, tmp_path: Path
) -> None:
    (tmp_path / "en.toml").write_text("longer", "utf-8")
    look(watch, 1)
    (tmp_path / "en.toml").write_text("longer still", "utf-8")
    look(watch, 1)
    assert told.count == 0
    look(watch, 3)
    assert told.count == 1


def test_a_file_that_takes_the_place_of_another_is_a_change(
    watch: FolderWatch, told: Told, tmp_path: Path
) -> None:
    (tmp_path / "en.toml.swp").write_text("another", "utf-8")
    (tmp_path / "en.toml.swp").replace(tmp_path / "en.toml")
    look(watch, 2)
    assert told.count == 1


def test_a_folder_that_goes_and_comes_is_told_of_twice(
    watch: FolderWatch, told: Told, tmp_path: Path
) -> None:
    away = tmp_path.rename(tmp_path.with_name("away"))
    look(watch, 2)
    away.rename(tmp_path)
    look(watch, 2)
    assert told.count == 2
