"""An update is installed completely or not at all, and unchanged files are not fetched again."""

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from kiosk.updates.offers import OfferedFile
from kiosk.updates.repository import Repository
from kiosk.updates.slots import PROGRAM, Slot, slots
from kiosk.updates.update_error import UpdateError
from kiosk.updates.version_label import UpdateKind, VersionLabel
from release.update_repository import PublishError
from tests.updates.publisher import (
    LATER,
    NAME,
    ONLINE,
    SYSTEM,
    TARGETS,
    Publisher,
    Tablet,
    program,
    taken,
)


class Usage(NamedTuple):
    """Disk usage in bytes, as `shutil.disk_usage` returns it."""

    total: int
    used: int
    free: int


def refused(tablet: Tablet, publisher: Publisher) -> str:
    """Check that an update is rejected and leaves nothing behind; return the reason."""
    before = inside(tablet.updates)
    with pytest.raises(UpdateError) as caught:
        tablet.take(publisher.folder)
    assert inside(tablet.updates) == before
    return str(caught.value)


def inside(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


@pytest.fixture
def fetched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Records the names of fetched files."""
    names: list[str] = []
    fetch = Repository.fetch

    def noted(self: Repository, file: OfferedFile, to: Path) -> None:
        names.append(to.name)
        fetch(self, file, to)

    monkeypatch.setattr(Repository, "fetch", noted)
    return names


def test_what_a_trusted_publisher_offers_lies_ready(tablet: Tablet, publisher: Publisher) -> None:
    place = tablet.updates
    (place / ".staged-before a power cut").mkdir(parents=True)
    slot = taken(tablet, publisher)
    assert slot == Slot(place / f"program-{NAME}-1.1.0", UpdateKind.PROGRAM, NAME, "1.1.0")
    assert slots(place, UpdateKind.PROGRAM) == (slot,)
    assert slots(place, UpdateKind.CONTENT) == ()
    assert inside(place) == [slot.folder.name]
    told = subprocess.run([slot.program, "--version"], capture_output=True, text=True, check=True)
    assert told.stdout == "kiosk 1.1.0\n"
    assert (slot.files / "lib" / "other name").read_bytes() == b"small"
    assert not os.access(slot.files / "lib" / "large", os.X_OK)


def test_another_account_may_read_what_is_taken_and_not_write_it(
    tablet: Tablet, publisher: Publisher
) -> None:
    tablet.updates.mkdir(mode=0o700, parents=True)
    taken(tablet, publisher)
    modes = [path.stat().st_mode & 0o777 for path in (tablet.updates, *tablet.updates.rglob("*"))]
    assert all(mode & 0o044 == 0o044 and not mode & 0o022 for mode in modes)


def test_nobody_else_reads_or_writes_what_is_known_of_a_repository(
    tablet: Tablet, publisher: Publisher
) -> None:
    tablet.known.mkdir(mode=0o755, parents=True)
    taken(tablet, publisher)
    assert tablet.known.stat().st_mode & 0o077 == 0


def test_a_file_that_has_not_changed_is_copied_and_not_fetched(
    tablet: Tablet, publisher: Publisher, fetched: list[str]
) -> None:
    tablet.folders = [taken(tablet, publisher).files]
    fetched.clear()
    publisher.publish("1.2.0")
    slot = taken(tablet, publisher)
    assert fetched == [PROGRAM]
    assert (slot.files / "lib" / "large").read_bytes() == bytes(range(256)) * 40
    assert (slot.files / "lib" / "large").stat().st_nlink == 1


@pytest.mark.parametrize("odd", ["spoilt", "longer", "a link", "a folder"])
def test_a_file_that_was_spoilt_since_is_fetched_again(
    tablet: Tablet, publisher: Publisher, fetched: list[str], odd: str
) -> None:
    tablet.folders = [taken(tablet, publisher).files]
    old = tablet.folders[0] / "lib" / "other name"
    if odd in {"spoilt", "longer"}:
        old.write_bytes(b"SMALL" if odd == "spoilt" else b"smaller")
    else:
        old.unlink()
        if odd == "a link":
            old.symlink_to("large")
        else:
            old.mkdir()
    fetched.clear()
    publisher.publish("1.2.0")
    slot = taken(tablet, publisher)
    assert fetched == [PROGRAM, "other name"]
    assert (slot.files / "lib" / "other name").read_bytes() == b"small"


def test_of_several_the_newest_comes_first_by_number(tablet: Tablet, publisher: Publisher) -> None:
    tablet.kept = "1.9.0"
    for version in ("1.9.0", "1.10.0"):
        publisher.publish(version)
        taken(tablet, publisher)
    assert [slot.version for slot in slots(tablet.updates, UpdateKind.PROGRAM)] == [
        "1.10.0",
        "1.9.0",
    ]


def test_what_nobody_goes_back_to_is_let_go_of_but_for_the_newest(
    tablet: Tablet, publisher: Publisher
) -> None:
    taken(tablet, publisher)
    for version in ("1.2.0", "1.3.0"):
        publisher.publish(version)
        taken(tablet, publisher)
    # It may be the one that runs, where what was noted of it is damaged.
    assert [slot.version for slot in slots(tablet.updates, UpdateKind.PROGRAM)] == [
        "1.3.0",
        "1.2.0",
    ]


def test_what_the_kiosk_takes_up_while_another_is_examined_is_kept(
    tablet: Tablet, publisher: Publisher
) -> None:
    taken(tablet, publisher)
    tablet.kept = "1.1.0"
    publisher.publish("1.2.0")
    taken(tablet, publisher)
    tablet.kept = ""
    publisher.publish("1.3.0")

    def examine(_staged: Slot) -> str:
        tablet.kept = "1.1.0"
        return ""

    tablet.examine = examine
    taken(tablet, publisher)
    assert [slot.version for slot in slots(tablet.updates, UpdateKind.PROGRAM)] == [
        "1.3.0",
        "1.2.0",
        "1.1.0",
    ]


@pytest.mark.parametrize("newest", ["1.1.0", "1.10.0"])
def test_nothing_is_taken_where_nothing_is_newer(
    tablet: Tablet, publisher: Publisher, newest: str
) -> None:
    tablet.newest = newest
    assert tablet.take(publisher.folder) is None
    assert inside(tablet.updates) == []


def test_nothing_is_taken_that_is_for_another_computer(tmp_path: Path) -> None:
    publisher = Publisher(tmp_path)
    publisher.publish("9.0.0", system="linux-aarch64")
    assert Tablet(tmp_path / "tablet", publisher.root).take(publisher.folder) is None


def test_a_kind_that_is_updated_otherwise_is_left_alone(
    tablet: Tablet, publisher: Publisher
) -> None:
    source = tablet.connect(publisher.folder)
    assert tablet.installer().take(source, UpdateKind.CONTENT) is None


def test_one_that_fails_its_examination_is_refused(tablet: Tablet, publisher: Publisher) -> None:
    seen: list[bool] = []

    def examine(staged: Slot) -> str:
        seen.append(staged.program.exists())
        return "it drew nothing"

    tablet.examine = examine
    said = refused(tablet, publisher)
    assert "program 1.1.0: it drew nothing. It is not taken." in said
    assert seen == [True]


def test_a_version_with_a_name_that_is_none_everywhere_is_refused_though_it_is_signed(
    tablet: Tablet, publisher: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("release.update_repository.objection_to", lambda _offer: "")
    repository = publisher.repository
    odd = program(publisher.folder.parent / "odd", "1.2.0")
    (odd / "con").touch()
    repository.add(VersionLabel(UpdateKind.PROGRAM, SYSTEM, "1.2.0"), odd, TARGETS, LATER)
    repository.renew(ONLINE, LATER)
    assert '"con" is no name for a file or folder on every system' in refused(tablet, publisher)


def test_a_disk_without_room_is_noticed_before_anything_is_written(
    tablet: Tablet, publisher: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _folder: Usage(10**9, 10**9, 1_000_000))
    tablet.updates.mkdir(parents=True)
    assert "the disk has 1 MB free, and 20 MB are needed" in refused(tablet, publisher)


def test_a_disk_that_fills_up_meanwhile_leaves_nothing(
    tablet: Tablet, publisher: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tablet.connect(publisher.folder)

    def full(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(shutil, "copyfileobj", full)
    with pytest.raises(OSError, match="No space left"):
        tablet.installer().take(source, UpdateKind.PROGRAM)
    assert inside(tablet.updates) == []


def test_a_system_that_cannot_be_asked_to_write_everything_is_no_hindrance(
    tablet: Tablet, publisher: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "sync")
    assert taken(tablet, publisher).files.exists()


KILLED = """
import os, sys
from pathlib import Path
from tests.updates.publisher import Tablet
left = int(sys.argv[3])
SEEN = ("open", "os.mkdir", "os.rename", "os.chmod", "os.remove", "os.rmdir", "os.symlink")
def hook(event, arguments):
    global left
    if event in SEEN and str(arguments[0]).startswith(sys.argv[1]):
        left -= 1
        if left < 0:
            os._exit(9)
publisher = Path(sys.argv[2])
tablet = Tablet(Path(sys.argv[1]), (publisher / "metadata" / "1.root.json").read_bytes())
sys.addaudithook(hook)
tablet.take(publisher)
"""


def test_a_power_cut_at_any_step_leaves_the_whole_or_nothing(
    tablet: Tablet, publisher: Publisher, tmp_path: Path
) -> None:
    steps = 0
    while True:
        command = [sys.executable, "-c", KILLED, str(tmp_path / "tablet"), str(publisher.folder)]
        done = subprocess.run([*command, str(steps)], capture_output=True, text=True, check=False)
        for slot in slots(tablet.updates, UpdateKind.PROGRAM):
            assert len([*slot.files.rglob("*")]) == 4
        if done.returncode == 0:
            break
        assert done.returncode == 9, done.stderr
        steps += 1
    assert steps > 10
    assert len(slots(tablet.updates, UpdateKind.PROGRAM)) == 1
    assert not [*tablet.updates.glob(".staged-*")]


def test_what_else_lies_in_the_folder_is_no_version(tmp_path: Path) -> None:
    for name in ("program-1.0", "content-a-1.0.0.old", "kiosk.lock", ".staged-1"):
        (tmp_path / name).mkdir(parents=True)
    assert slots(tmp_path, UpdateKind.PROGRAM) == slots(tmp_path, UpdateKind.CONTENT) == ()
    assert slots(tmp_path / "nowhere", UpdateKind.PROGRAM) == ()


@pytest.mark.parametrize("odd", ["a link", "a pipe", "a name: odd"])
def test_a_publisher_is_told_what_no_tablet_would_take(
    publisher: Publisher, tmp_path: Path, odd: str
) -> None:
    files = program(tmp_path / "files", "1.2.0")
    if odd == "a link":
        (files / odd).symlink_to(PROGRAM)
    elif odd == "a pipe":
        os.mkfifo(files / odd)
    else:
        (files / odd).touch()
    before = sorted(publisher.folder.rglob("*"))
    label = VersionLabel(UpdateKind.PROGRAM, SYSTEM, "1.2.0")
    with pytest.raises(PublishError, match=f"{odd}.*(is no )"):
        publisher.repository.add(label, files, TARGETS, LATER)
    assert sorted(publisher.folder.rglob("*")) == before
