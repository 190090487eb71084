"""The attacks on update systems that The Update Framework lists, each of which must fail.

See *Security* in its specification, and *Attacks* in docs/updates.md.
"""

import shutil
from pathlib import Path

import pytest
from tuf.api.metadata import Metadata, Targets

from kiosk.updates.update_error import UpdateError
from kiosk.updates.version_label import UpdateKind, VersionLabel
from release.signing_keys import FileSigner
from release.update_repository import PublishError, UpdateRepository
from tests.updates.publisher import (
    LATER,
    ONLINE,
    PAST,
    ROOTS,
    SYSTEM,
    TARGETS,
    Publisher,
    Tablet,
    signer,
    taken,
)

THIEF = signer("thief")


def refused(tablet: Tablet, folder: Path) -> str:
    """Check that an update is rejected without changing anything; return the reason."""
    before = inside(tablet)
    with pytest.raises(UpdateError) as caught:
        tablet.take(folder)
    assert inside(tablet) == before
    return str(caught.value)


def inside(tablet: Tablet) -> list[str]:
    return sorted(path.name for path in tablet.updates.glob("*"))


def inside_metadata(publisher: Publisher) -> list[str]:
    return sorted(path.name for path in publisher.folder.glob("metadata/*"))


def copied(publisher: Publisher, name: str) -> Path:
    """Return a copy of the present repository."""
    return Path(shutil.copytree(publisher.folder, publisher.folder.with_name(name)))


def file_of(folder: Path, ending: str) -> Path:
    """Return the only target whose name has an ending."""
    (found,) = folder.glob(f"targets/**/*{ending}")
    return found


def forge_targets(publisher: Publisher, key: FileSigner) -> None:
    """Sign targets with another key, and update snapshot and timestamp to match."""
    newest = max(publisher.folder.glob("metadata/*.targets.json"), key=lambda file: file.name)
    metadata = Metadata[Targets].from_file(str(newest))
    metadata.sign(key)
    metadata.to_file(str(newest))
    publisher.repository.renew(ONLINE, LATER)


def test_rollback_an_older_repository_is_refused(publisher: Publisher, tablet: Tablet) -> None:
    old = copied(publisher, "old")
    publisher.publish("1.2.0")
    tablet.take(publisher.folder)
    assert "it is older than what this tablet has seen" in refused(tablet, old)


def test_rollback_an_older_version_is_not_taken_though_it_is_signed(
    publisher: Publisher, tablet: Tablet
) -> None:
    tablet.newest = "1.10.0"
    assert tablet.take(publisher.folder) is None
    assert inside(tablet) == []


def test_freeze_a_state_that_is_held_back_is_refused_once_it_expires(
    publisher: Publisher, tablet: Tablet
) -> None:
    publisher.repository.renew(ONLINE, PAST)
    assert "has expired, so nobody knows whether it is the newest" in refused(
        tablet, publisher.folder
    )


def test_mix_and_match_parts_of_two_states_are_refused(
    publisher: Publisher, tablet: Tablet
) -> None:
    old = copied(publisher, "old")
    publisher.publish("1.2.0")
    mixed = copied(publisher, "mixed")
    newest = max(mixed.glob("metadata/*.snapshot.json"), key=lambda file: int(file.name[0]))
    shutil.copy(max(old.glob("metadata/*.snapshot.json")), newest)
    assert "metadata: it is not what was signed" in refused(tablet, mixed)


def test_mix_and_match_a_file_of_another_version_is_refused(
    publisher: Publisher, tablet: Tablet
) -> None:
    file = file_of(publisher.folder, ".kiosk")
    file.write_bytes(file.read_bytes().replace(b"1.1.0", b"1.0.9"))
    said = refused(tablet, publisher.folder)
    assert "program/linux-x86_64/1.1.0/kiosk: it is not what was signed" in said


@pytest.mark.parametrize("ending", [".kiosk", ".large"])
def test_endless_data_a_file_is_read_no_further_than_signed(
    publisher: Publisher, tablet: Tablet, ending: str
) -> None:
    with file_of(publisher.folder, ending).open("ab") as stream:
        stream.truncate(10**10)
    assert "it is longer than it may be" in refused(tablet, publisher.folder)


def test_endless_data_metadata_are_read_no_further_than_their_limit(
    publisher: Publisher, tablet: Tablet
) -> None:
    with (publisher.folder / "metadata" / "timestamp.json").open("ab") as stream:
        stream.truncate(10**10)
    assert "metadata: it is longer than it may be" in refused(tablet, publisher.folder)


def test_wrong_root_a_repository_of_somebody_else_is_refused(
    publisher: Publisher, tmp_path: Path
) -> None:
    others = [signer(f"other {number}") for number in range(3)]
    other = Publisher(tmp_path / "other", others)
    other.repository.rotate(others, LATER, targets=THIEF, online=THIEF)
    other.publish("9.0.0", targets=THIEF, online=THIEF)
    said = refused(Tablet(tmp_path / "tablet", publisher.root), other.folder)
    assert "too few of those whom this clinic trusts have signed it" in said


def test_wrong_root_a_file_that_is_no_root_is_refused(publisher: Publisher, tmp_path: Path) -> None:
    tablet = Tablet(tmp_path / "tablet", b"{}")
    assert "update.root: it is no repository" in refused(tablet, publisher.folder)


def test_expired_root_is_refused(publisher: Publisher, tablet: Tablet) -> None:
    publisher.repository.rotate(ROOTS, PAST)
    assert "has expired" in refused(tablet, publisher.folder)


def test_expired_targets_are_refused(publisher: Publisher, tablet: Tablet) -> None:
    publisher.repository.resign_targets(TARGETS, PAST)
    publisher.repository.renew(ONLINE, LATER)
    assert "has expired" in refused(tablet, publisher.folder)


def test_key_compromised_who_has_the_online_key_brings_in_no_version(
    publisher: Publisher, tablet: Tablet
) -> None:
    publisher.publish("9.0.0")
    forge_targets(publisher, ONLINE)
    assert "too few of those whom" in refused(tablet, publisher.folder)


@pytest.mark.parametrize("keys", [ROOTS[:1], [ROOTS[0], THIEF]])
def test_key_compromised_one_root_key_is_not_enough(
    publisher: Publisher, keys: list[FileSigner]
) -> None:
    with pytest.raises(PublishError, match="1 of the 2 signatures"):
        publisher.repository.rotate(keys, LATER, targets=THIEF)


def test_key_compromised_a_key_that_was_replaced_is_refused(
    publisher: Publisher, tablet: Tablet
) -> None:
    tablet.take(publisher.folder)
    new = signer("new")
    publisher.repository.rotate(ROOTS[:2], LATER, targets=new)
    publisher.publish("9.0.0", targets=new)
    forge_targets(publisher, TARGETS)
    assert "too few of those whom" in refused(tablet, publisher.folder)


def test_a_lost_key_is_replaced_and_tablets_learn_it_by_themselves(
    publisher: Publisher, tablet: Tablet
) -> None:
    new_root, new = signer("root 4"), signer("new")
    publisher.repository.rotate(
        [*ROOTS[1:], new_root], LATER, roots=[*ROOTS[1:], new_root], targets=new, online=new
    )
    publisher.publish("1.2.0", targets=new, online=new)
    assert taken(tablet, publisher).version == "1.2.0"


@pytest.mark.parametrize("role", ["targets", "snapshot"])
def test_a_key_that_root_does_not_name_publishes_nothing(publisher: Publisher, role: str) -> None:
    before = inside_metadata(publisher)
    with pytest.raises(PublishError, match=f"{role}: root names another key for this"):
        publisher.publish("9.0.0", targets=THIEF if role == "targets" else TARGETS, online=THIEF)
    assert [name for name in inside_metadata(publisher) if role in name] == [
        name for name in before if role in name
    ]


def test_what_is_not_published_cannot_be_withdrawn(publisher: Publisher) -> None:
    label = VersionLabel(UpdateKind.PROGRAM, SYSTEM, "9.0.3")
    with pytest.raises(PublishError, match="this version is not published"):
        publisher.repository.withdraw(label, TARGETS, LATER)


def test_a_version_is_published_once(publisher: Publisher, tmp_path: Path) -> None:
    label = VersionLabel(UpdateKind.PROGRAM, SYSTEM, "1.1.0")
    with pytest.raises(PublishError, match="this version is published"):
        publisher.repository.add(label, tmp_path / f"files-{SYSTEM}-1.1.0", TARGETS, LATER)


def test_fast_forward_a_stolen_online_key_keeps_no_tablet_from_what_comes_later(
    publisher: Publisher, tablet: Tablet
) -> None:
    stolen = UpdateRepository(copied(publisher, "stolen"))
    for _time in range(5):
        stolen.renew(ONLINE, LATER)
    tablet.connect(publisher.folder.with_name("stolen"))
    publisher.publish("1.2.0")
    assert "it is older than what this tablet has seen" in refused(tablet, publisher.folder)
    new = signer("new")
    publisher.repository.rotate(ROOTS[:2], LATER, online=new)
    publisher.repository.renew(new, LATER)
    assert taken(tablet, publisher).version == "1.2.0"


def test_fast_forward_a_stolen_targets_key_is_outlived_by_replacing_both(
    publisher: Publisher, tablet: Tablet
) -> None:
    stolen = UpdateRepository(copied(publisher, "stolen"))
    for _time in range(5):
        stolen.resign_targets(TARGETS, LATER)
    stolen.renew(ONLINE, LATER)
    tablet.connect(publisher.folder.with_name("stolen"))
    new = signer("new")
    publisher.repository.rotate(ROOTS[:2], LATER, targets=new, online=new)
    publisher.publish("1.2.0", targets=new, online=new)
    assert taken(tablet, publisher).version == "1.2.0"
