"""An update is taken whole or not at all, and only from whom the clinic trusts."""

import errno
import hashlib
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nacl.signing import SigningKey

from kiosk.updates.installer import Installer
from kiosk.updates.version_label import Manifest, UpdateKind, VersionLabel
from kiosk.updates.package_format import LENGTH, MAGIC, SIGNATURE, UpdateError
from kiosk.updates.slots import PROGRAM, Slot, slots
from release.publish_update import write
from tests.updates.publisher import KEY, NAME, SYSTEM, installer, program, published, resealed


class Usage(NamedTuple):
    """What a disk holds, in bytes."""

    total: int
    used: int
    free: int


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """The folder of the updates."""
    return tmp_path / "updates"


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An update, once for many looks at it."""
    return published(tmp_path_factory.mktemp("sent"))


def refused(one: Installer, file: Path) -> str:
    """Return why an update is not taken, having seen that nothing was left of it."""
    before = inside(one.folder)
    with pytest.raises(UpdateError) as caught:
        one.take(file)
    assert inside(one.folder) == before
    return str(caught.value)


def inside(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def test_an_update_that_a_trusted_publisher_signed_lies_ready(place: Path, tmp_path: Path) -> None:
    (place / ".staged-before a power cut").mkdir(parents=True)
    taken = installer(place).take(published(tmp_path))
    assert taken == Slot(place / f"program-{NAME}-1.1.0", UpdateKind.PROGRAM, NAME, "1.1.0")
    assert slots(place, UpdateKind.PROGRAM) == (taken,)
    assert slots(place, UpdateKind.CONTENT) == ()
    assert inside(place) == [taken.folder.name]
    told = subprocess.run([taken.program, "--version"], capture_output=True, text=True, check=True)
    assert told.stdout == "kiosk 1.1.0\n"
    assert (taken.files / "lib" / "other name").read_bytes() == b"small"


def test_another_account_may_read_what_is_taken_and_not_write_it(
    place: Path, tmp_path: Path
) -> None:
    place.mkdir(mode=0o700)
    installer(place).take(published(tmp_path))
    modes = [path.stat().st_mode & 0o777 for path in (place, *place.rglob("*"))]
    assert all(mode & 0o044 == 0o044 and not mode & 0o022 for mode in modes)


def test_of_several_the_newest_comes_first_by_number(place: Path, tmp_path: Path) -> None:
    for version in ("1.9.0", "1.10.0"):
        installer(place, kept="1.9.0").take(published(tmp_path, version))
    assert [slot.version for slot in slots(place, UpdateKind.PROGRAM)] == ["1.10.0", "1.9.0"]


def test_what_nobody_goes_back_to_is_let_go_of(place: Path, tmp_path: Path) -> None:
    for version in ("1.1.0", "1.2.0"):
        installer(place, newest="1.0.0").take(published(tmp_path, version))
    assert [slot.version for slot in slots(place, UpdateKind.PROGRAM)] == ["1.2.0"]


def test_one_signed_by_somebody_else_is_refused(place: Path, tmp_path: Path) -> None:
    said = refused(installer(place), published(tmp_path, key=SigningKey(b"x" * 32)))
    assert "1.1.0.update: nobody whom this clinic trusts has signed it" in said
    assert "update.keys" in said


def test_one_of_two_trusted_publishers_is_enough(place: Path, tmp_path: Path) -> None:
    other = SigningKey(b"x" * 32)
    keys = (KEY.verify_key.encode().hex(), other.verify_key.encode().hex())
    one = installer(place)
    both = Installer(place, keys, one.present, one.in_use, one.examine)
    assert both.take(published(tmp_path, key=other)).version == "1.1.0"


@given(st.data())
@settings(max_examples=150)
def test_a_byte_that_flipped_anywhere_is_noticed(sent: Path, data: st.DataObject) -> None:
    spoilt = bytearray(sent.read_bytes())
    spoilt[data.draw(st.integers(0, len(spoilt) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    copy = sent.with_name("flipped.update")
    copy.write_bytes(spoilt)
    refused(installer(sent.parent / "updates"), copy)


@given(st.data())
@settings(max_examples=100)
def test_one_that_is_cut_short_or_longer_is_noticed(sent: Path, data: st.DataObject) -> None:
    whole = sent.read_bytes()
    length = data.draw(st.integers(0, len(whole) + 100).filter(lambda size: size != len(whole)))
    copy = sent.with_name("cut.update")
    copy.write_bytes((whole + bytes(100))[:length])
    refused(installer(sent.parent / "updates"), copy)


@pytest.mark.parametrize(
    ("version", "newest"), [("1.1.0", "1.1.0"), ("1.9.0", "1.10.0"), ("0.9.9", "1.0.0")]
)
def test_one_that_is_not_newer_is_refused(
    place: Path, tmp_path: Path, version: str, newest: str
) -> None:
    said = refused(installer(place, newest=newest), published(tmp_path, version))
    assert f"version {version} is not newer than {newest}" in said


def test_one_for_something_else_is_refused(place: Path, tmp_path: Path) -> None:
    said = refused(installer(place), published(tmp_path, name="other"))
    assert f"it is for other, and this is {NAME}" in said
    said = refused(installer(place), published(tmp_path, "1.2.0", system="linux-aarch64"))
    assert f"it runs on linux-aarch64, and this is {SYSTEM}" in said


def test_a_kind_that_is_updated_otherwise_is_refused(place: Path, tmp_path: Path) -> None:
    said = refused(installer(place), resealed(published(tmp_path), kind="content"))
    assert "a content is not updated like this here" in said


@pytest.mark.parametrize(
    "said",
    [{"version": "1.1"}, {"version": "../../1"}, {"name": "../up"}, {"more": 1}, {"packed": -1}],
)
def test_a_manifest_of_another_form_is_refused_though_it_is_signed(
    place: Path, tmp_path: Path, said: dict[str, object]
) -> None:
    text = refused(installer(place), resealed(published(tmp_path), **said))
    assert "what this kiosk does not understand" in text


def test_what_is_no_update_is_refused(place: Path, tmp_path: Path) -> None:
    file = tmp_path / "photo.jpg"
    file.write_bytes(b"\xff\xd8" * 1000)
    assert "this is no update of this kiosk" in refused(installer(place), file)


def test_a_manifest_without_end_is_not_read(place: Path, tmp_path: Path) -> None:
    update = published(tmp_path)
    data = update.read_bytes()
    start = len(MAGIC) + SIGNATURE
    update.write_bytes(data[:start] + b"\xff" * LENGTH + data[start + LENGTH :])
    assert "the file is damaged" in refused(installer(place), update)


@pytest.mark.parametrize(("key", "much"), [("unpacked", 100), ("files", 2)])
def test_one_that_holds_more_than_it_announces_is_refused(
    place: Path, tmp_path: Path, key: str, much: int
) -> None:
    said = refused(installer(place), resealed(published(tmp_path), **{key: much}))
    assert "it holds more than it announces" in said


def test_one_that_holds_less_than_it_announces_is_refused(place: Path, tmp_path: Path) -> None:
    said = refused(installer(place), resealed(published(tmp_path), files=40))
    assert "it holds less than it announces" in said


def test_a_payload_that_is_no_archive_is_refused(place: Path, tmp_path: Path) -> None:
    update = published(tmp_path)
    data = update.read_bytes()
    junk = b"junk" * 10
    start = data.index(b"\xfd7zXZ")
    update.write_bytes(data[:start] + junk)
    digest = hashlib.sha256(junk).hexdigest()
    said = refused(installer(place), resealed(update, packed=len(junk), sha256=digest))
    assert "it cannot be unpacked" in said


def test_one_that_fails_its_examination_is_refused(place: Path, tmp_path: Path) -> None:
    seen: list[bool] = []

    def examine(staged: Slot) -> str:
        seen.append(staged.program.exists())
        return "it drew nothing"

    said = refused(installer(place, examine=examine), published(tmp_path))
    assert "1.1.0.update: it drew nothing. It is not taken." in said
    assert seen == [True]


def test_a_disk_without_room_is_noticed_before_anything_is_written(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _folder: Usage(10**9, 10**9, 1_000_000))
    place.mkdir()
    said = refused(installer(place), published(tmp_path))
    assert "the disk has 1 MB free, and 20 MB are needed" in said


def test_a_disk_that_fills_up_meanwhile_leaves_nothing(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object, **_named: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "utime", full)
    with pytest.raises(OSError, match="No space left"):
        installer(place).take(published(tmp_path))
    assert inside(place) == []


def test_a_system_that_cannot_be_asked_to_write_everything_is_no_hindrance(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "sync")
    assert installer(place).take(published(tmp_path)).files.exists()


KILLED = """
import os, sys
from pathlib import Path
from tests.updates.publisher import installer
left = int(sys.argv[3])
SEEN = ("open", "os.mkdir", "os.rename", "os.chmod", "os.utime", "os.remove", "os.rmdir")
def hook(event, arguments):
    global left
    if event in SEEN and str(arguments[0]).startswith(sys.argv[1]):
        left -= 1
        if left < 0:
            os._exit(9)
one = installer(Path(sys.argv[1]))
sys.addaudithook(hook)
one.take(Path(sys.argv[2]))
"""


def test_a_power_cut_at_any_step_leaves_the_whole_or_nothing(place: Path, tmp_path: Path) -> None:
    update = published(tmp_path)
    steps = 0
    while True:
        command = [sys.executable, "-c", KILLED, str(place), str(update), str(steps)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        for slot in slots(place, UpdateKind.PROGRAM):
            assert len([*slot.files.rglob("*")]) == 4
        if done.returncode == 0:
            break
        assert done.returncode == 9, done.stderr
        steps += 1
    assert steps > 10
    assert len(slots(place, UpdateKind.PROGRAM)) == 1
    assert not [*place.glob(".staged-*")]


def test_what_else_lies_in_the_folder_is_no_version(place: Path) -> None:
    for name in ("program-1.0", "content-a-1.0.0.old", "kiosk.lock", ".staged-1"):
        (place / name).mkdir(parents=True)
    assert slots(place, UpdateKind.PROGRAM) == slots(place, UpdateKind.CONTENT) == ()
    assert slots(place / "nowhere", UpdateKind.PROGRAM) == ()


def test_a_program_is_packed_with_what_may_be_started_and_with_times(tmp_path: Path) -> None:
    out = tmp_path / "out.update"
    said = VersionLabel(UpdateKind.PROGRAM, NAME, "1.1.0", SYSTEM)
    files = program(tmp_path / "files", "1.1.0")
    (files / "twice").hardlink_to(files / PROGRAM)
    os.utime(files / PROGRAM, (1, 1_000_000.5))
    write(said, files, KEY, out)
    taken = installer(tmp_path / "updates").take(out)
    assert os.access(taken.program, os.X_OK)
    assert not os.access(taken.files / "lib" / "large", os.X_OK)
    assert taken.program.stat().st_mtime == 1_000_000
    assert (taken.files / "twice").stat().st_nlink == 1


@pytest.mark.parametrize("odd", ["a link", "a pipe", "a name: odd"])
def test_a_publisher_is_told_what_no_tablet_would_take(tmp_path: Path, odd: str) -> None:
    files = program(tmp_path / "files", "1.1.0")
    if odd == "a link":
        (files / odd).symlink_to(PROGRAM)
    elif odd == "a pipe":
        os.mkfifo(files / odd)
    else:
        (files / odd).touch()
    with pytest.raises(UpdateError, match=f'"{odd}" is no '):
        write(
            VersionLabel(UpdateKind.PROGRAM, NAME, "1.1.0", SYSTEM),
            files,
            KEY,
            tmp_path / "out.update",
        )
    assert not (tmp_path / "out.update").exists()


def test_what_is_no_file_is_refused_at_once(place: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("/dev/zero")
    for file in (tmp_path, tmp_path / "pipe", tmp_path / "link", Path("/dev/zero")):
        assert f"{file}: this is a folder, a device or a pipe. Copy" in refused(
            installer(place), file
        )


def test_a_link_to_an_update_is_followed(place: Path, tmp_path: Path) -> None:
    (tmp_path / "newest.update").symlink_to(published(tmp_path))
    assert installer(place).take(tmp_path / "newest.update").version == "1.1.0"


def test_what_takes_its_place_once_it_is_verified_is_never_read(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    update = published(tmp_path)

    def swapped(_folder: Path, _manifest: Manifest) -> None:
        update.unlink()
        update.symlink_to("/dev/zero")

    monkeypatch.setattr("kiosk.updates.installer.check_room", swapped)
    assert installer(place).take(update).version == "1.1.0"


def test_no_more_is_copied_than_was_signed(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    update = published(tmp_path)

    def grown(_folder: Path, _manifest: Manifest) -> None:
        with update.open("ab") as stream:
            stream.truncate(10**12)

    monkeypatch.setattr("kiosk.updates.installer.check_room", grown)
    assert installer(place).take(update).version == "1.1.0"


def test_one_that_shrinks_once_it_is_verified_is_refused(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = program(tmp_path / "files", "1.1.0")
    (files / "noise").write_bytes(os.urandom(300_000))
    update = tmp_path / "1.1.0.update"
    write(VersionLabel(UpdateKind.PROGRAM, NAME, "1.1.0", SYSTEM), files, KEY, update)

    def shrunk(_folder: Path, _manifest: Manifest) -> None:
        os.truncate(update, update.stat().st_size - 1)

    monkeypatch.setattr("kiosk.updates.installer.check_room", shrunk)
    place.mkdir()
    assert "it is not what was signed" in refused(installer(place), update)


def test_what_the_kiosk_takes_up_while_another_is_examined_stays(
    place: Path, tmp_path: Path
) -> None:
    """Proven and on trial alike: it runs from its folder."""
    used: set[str] = set()

    def examine(staged: Slot) -> str:
        used.update({"1.1.0", "1.2.0"} if staged.version == "1.3.0" else ())
        return ""

    one = installer(place, examine=examine)
    tablet = Installer(place, one.keys, one.present, lambda _kind: used or {"1.1.0"}, examine)
    for version in ("1.1.0", "1.2.0", "1.3.0"):
        tablet.take(published(tmp_path, version))
    assert [slot.version for slot in slots(place, UpdateKind.PROGRAM)] == [
        "1.3.0",
        "1.2.0",
        "1.1.0",
    ]
