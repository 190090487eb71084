"""The publisher's commands, from creating keys to replacing a lost one, as a tablet sees them."""

import shutil
from pathlib import Path

import pytest
from msgspec import json

from kiosk.cli.examine_update import system
from kiosk.startup import built_in_pack
from kiosk.updates.fetch_folder import FolderFetcher
from kiosk.updates.repository import Repository
from kiosk.updates.update_error import UpdateError
from kiosk.updates.version_label import UpdateKind
from release.publish_updates import main
from tests.updates.publisher import program


class Desk:
    """A publisher's working folder.

    Args:
        folder: the folder.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.repository = folder / "repository"
        for name in ("root1", "root2", "root3", "targets", "online"):
            assert main(["key", self.key(name)]) == 0
        self.do("start", "--root-keys", *map(self.key, ("root1", "root2", "root3")),
                "--threshold", "2", "--targets-key", self.key("targets"),
                "--online-key", self.key("online"))  # fmt: skip
        self.root = (self.repository / "metadata" / "1.root.json").read_bytes()

    def key(self, name: str) -> str:
        """Return the path of a key."""
        return str(self.folder / f"{name}.key")

    def do(self, what: str, *options: str) -> None:
        """Run a command that must succeed."""
        assert main([what, str(self.repository), *options]) == 0

    def newest(self) -> str:
        """Return the newest content as seen by a tablet that trusts the first root."""
        source = Repository("", FolderFetcher(self.repository), self.root, self.folder / "known")
        offer = source.newest(UpdateKind.CONTENT, "innerbloom")
        return offer.version if offer else ""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A publisher with a new repository."""
    return Desk(tmp_path)


def test_a_key_is_its_owners_alone_and_never_lost(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.key"
    assert main(["key", str(file)]) == 0
    kept = file.read_text()
    assert file.stat().st_mode & 0o777 == 0o600
    assert len(capsys.readouterr().out) == 65
    assert main(["key", str(file)]) == 1
    assert "publish_updates key: " in capsys.readouterr().err
    assert file.read_text() == kept


def test_content_is_seen_once_it_is_said_to_be_the_newest_until_it_is_withdrawn(
    desk: Desk,
) -> None:
    assert desk.newest() == ""
    desk.do("content", str(built_in_pack()), "--key", desk.key("targets"))
    assert desk.newest() == ""
    desk.do("renew", "--key", desk.key("online"))
    version = desk.newest()
    assert version
    desk.do("withdraw", f"content/innerbloom/{version}", "--key", desk.key("targets"))
    desk.do("renew", "--key", desk.key("online"), "--days", "30")
    assert desk.newest() == ""


def test_a_program_is_published_for_the_computer_that_it_is_for(desk: Desk, tmp_path: Path) -> None:
    folder = program(tmp_path / "program", "1.2.0")
    desk.do("program", str(folder), "--key", desk.key("targets"))
    (told,) = desk.repository.glob("targets/program/*/1.2.0/*.kiosk")
    assert told.parent.parent.name == system()


def test_lost_keys_are_replaced_and_tablets_follow(desk: Desk) -> None:
    for name in ("root4", "targets2", "online2"):
        main(["key", desk.key(name)])
    new = map(desk.key, ("root2", "root3", "root4"))
    desk.do("rotate", "--root-keys", desk.key("root2"), desk.key("root3"),
            "--new-root-keys", *new, "--new-targets-key", desk.key("targets2"),
            "--new-online-key", desk.key("online2"))  # fmt: skip
    with pytest.raises(UpdateError, match="too few of those whom"):
        desk.newest()
    desk.do("sign", "--key", desk.key("targets2"))
    desk.do("content", str(built_in_pack()), "--key", desk.key("targets2"))
    desk.do("renew", "--key", desk.key("online2"))
    assert desk.newest()


def test_a_root_is_renewed_with_the_same_keys(desk: Desk) -> None:
    desk.do("rotate", "--root-keys", desk.key("root1"), desk.key("root2"), "--days", "20")
    told = json.decode((desk.repository / "metadata" / "2.root.json").read_bytes())
    assert told["signed"]["version"] == 2
    assert desk.newest() == ""


@pytest.mark.parametrize(
    ("what", "options", "said"),
    [
        ("start", ("--root-keys", "root1", "--threshold", "1"), "a repository is there already"),
        ("rotate", ("--root-keys", "root1"), "1 of the 2 signatures"),
        ("withdraw", ("content/innerbloom", "--key", "targets"), "this is no version"),
        ("renew", ("--key", "nowhere"), "No such file"),
        ("content", (".", "--key", "targets"), "pack.toml"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line(
    desk: Desk,
    capsys: pytest.CaptureFixture[str],
    what: str,
    options: tuple[str, ...],
    said: str,
) -> None:
    keys = {name: desk.key(name) for name in ("root1", "targets", "nowhere")}
    given = [keys.get(option, option) for option in options]
    if what == "start":
        given += ["--targets-key", desk.key("targets"), "--online-key", desk.key("online")]
    assert main([what, str(desk.repository), *given]) == 1
    err = capsys.readouterr().err
    assert err.startswith(f"publish_updates {what}: ")
    assert said in err


def test_a_folder_without_a_repository_is_said(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(desk.repository)
    assert main(["renew", str(desk.repository), "--key", desk.key("online")]) == 1
    assert "no repository is there. Start one." in capsys.readouterr().err
