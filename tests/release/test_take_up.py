"""Files on an image's first partition are taken up, or reported with what is wrong."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.paths import APP
from kiosk.staff.pin import PinFile
from kiosk.startup import built_in_pack
from release.prune import ROOT
from tests.support.png import png
from tests.updates.publisher import Publisher

SCRIPT = ROOT / "release/image/root/usr/lib/ketamine-route-kiosk/take-up-files"
PIN = "739182"
GOOD = '[visit]\nlanguage = "es"\n'
LOGO = '[clinic]\nlogo = "logo.png"\n'


class FirstPartition:
    """A first partition, and a tablet that takes up its files."""

    def __init__(self, folder: Path) -> None:
        self.files = folder / "files"
        self.state = folder / "state"
        self._home = folder / "home"
        self._stubs = folder / "stubs"
        self.files.mkdir()
        self._stubs.mkdir()
        (self.state / "wifi").mkdir(parents=True)

    @property
    def settings(self) -> Path:
        """The tablet's copy of the clinic's settings."""
        return self.state / "settings"

    @property
    def pin(self) -> PinFile:
        """The staff's PIN."""
        return PinFile(self._home / "state" / APP)

    @property
    def wifi(self) -> list[str]:
        """The names of the networks' files."""
        return [file.name for file in (self.state / "wifi").iterdir()]

    def replace(self, command: str, script: str) -> None:
        """Put a script in place of a command."""
        stub = self._stubs / command
        stub.write_text(f"#!/bin/sh\n{script}\n")
        stub.chmod(0o755)

    def take_up(self) -> str:
        """Start the tablet; return what it reports as wrong."""
        done = subprocess.run(
            [SCRIPT, self.files, self.state],
            env={
                "PATH": f"{self._stubs}:{Path(sys.executable).parent}:{os.environ['PATH']}",
                "LANG": "C.UTF-8",
                "HOME": str(self._home),
                "XDG_STATE_HOME": str(self._home / "state"),
                "XDG_RUNTIME_DIR": str(self._home),
                "QT_QPA_PLATFORM": "offscreen",
            },
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stderr == ""
        return done.stdout


@pytest.fixture
def first(tmp_path: Path) -> FirstPartition:
    """An empty first partition."""
    (tmp_path / "home").mkdir()
    return FirstPartition(tmp_path)


def test_settings_are_taken_up_and_stay_where_they_were_put(first: FirstPartition) -> None:
    (first.files / "kiosk.toml").write_text(GOOD)
    assert first.take_up() == ""
    assert (first.settings / "kiosk.toml").read_text() == GOOD
    assert (first.files / "kiosk.toml").exists()


def test_settings_outlive_a_first_partition_that_is_empty_again(first: FirstPartition) -> None:
    (first.files / "kiosk.toml").write_text(GOOD)
    first.take_up()
    (first.files / "kiosk.toml").unlink()
    assert first.take_up() == ""
    assert (first.settings / "kiosk.toml").read_text() == GOOD


def test_settings_with_a_slip_are_named_and_those_before_stay(first: FirstPartition) -> None:
    (first.files / "kiosk.toml").write_text(GOOD)
    first.take_up()
    (first.files / "kiosk.toml").write_text("[visit]\nidle_seconds = 5\n")
    said = first.take_up()
    assert said.startswith("kiosk.toml: visit.idle_seconds")
    assert str(first.state) not in said
    assert (first.settings / "kiosk.toml").read_text() == GOOD


def test_a_pack_is_taken_up_with_the_settings_that_name_it(first: FirstPartition) -> None:
    shutil.copytree(built_in_pack(), first.files / "pack")
    assert "kiosk.toml does not name it" in first.take_up()
    (first.files / "kiosk.toml").write_text('[content]\npack = "pack"\n')
    assert first.take_up() == ""
    assert (first.settings / "pack" / "pack.toml").exists()


def test_a_pack_goes_with_the_settings_that_named_it(first: FirstPartition) -> None:
    shutil.copytree(built_in_pack(), first.files / "pack")
    (first.files / "kiosk.toml").write_text('[content]\npack = "pack"\n')
    first.take_up()
    shutil.rmtree(first.files / "pack")
    (first.files / "kiosk.toml").write_text("")
    assert first.take_up() == ""
    assert not (first.settings / "pack").exists()


def test_a_pack_that_is_named_and_missing_is_said_at_each_start(first: FirstPartition) -> None:
    (first.files / "kiosk.toml").write_text('[content]\npack = "pack"\n')
    for _start in range(2):
        assert first.take_up() == "pack: kiosk.toml names it, and it is not here. Copy it here.\n"


@pytest.mark.parametrize(
    "text",
    ['content.pack = "pack"\n', 'content = { pack = "./pack" }\n', "[content]\npack='pack'\n"],
)
def test_a_pack_is_kept_however_the_settings_name_it(first: FirstPartition, text: str) -> None:
    shutil.copytree(built_in_pack(), first.files / "pack")
    (first.files / "kiosk.toml").write_text(text)
    assert first.take_up() == ""
    shutil.rmtree(first.files / "pack")
    assert first.take_up() == ""
    assert (first.settings / "pack").exists()
    shutil.rmtree(first.settings / "pack")
    assert first.take_up() == "pack: kiosk.toml names it, and it is not here. Copy it here.\n"


@pytest.mark.parametrize("wrong", ["[visit]\nidle_seconds = 5\n", "what is this"])
def test_of_settings_that_are_refused_nothing_else_is_said(
    first: FirstPartition, wrong: str
) -> None:
    shutil.copytree(built_in_pack(), first.files / "pack")
    (first.files / "kiosk.toml").write_text(f'[content]\npack = "pack"\n{wrong}')
    assert len(first.take_up().splitlines()) == 1


def test_a_logo_is_taken_up_with_the_settings_that_name_it_and_goes_with_them(
    first: FirstPartition,
) -> None:
    (first.files / "logo.png").write_bytes(png())
    assert first.take_up() == (
        "logo.png: kiosk.toml does not name it. Make its line under [clinic] read: "
        'logo = "logo.png"\n'
    )
    (first.files / "kiosk.toml").write_text(LOGO)
    assert first.take_up() == ""
    assert (first.settings / "logo.png").read_bytes() == png()
    (first.files / "logo.png").unlink()
    assert first.take_up() == ""
    (first.files / "kiosk.toml").write_text("")
    assert first.take_up() == ""
    assert not (first.settings / "logo.png").exists()


def test_a_logo_that_is_named_and_missing_holds_up_no_other_setting(first: FirstPartition) -> None:
    (first.files / "kiosk.toml").write_text(f"{LOGO}{GOOD}")
    for _start in range(2):
        assert first.take_up() == (
            "logo.png: kiosk.toml names it, and it is not here. Copy it here.\n"
        )
        assert (first.settings / "kiosk.toml").read_text() == f"{LOGO}{GOOD}"
    (first.files / "kiosk.toml").write_text(f"{LOGO}[visit]\nidle_seconds = 5\n")
    assert "kiosk.toml: visit.idle_seconds" in first.take_up()
    assert (first.settings / "kiosk.toml").read_text() == f"{LOGO}{GOOD}"


def test_a_logo_that_is_no_png_is_named_and_the_one_before_stays(first: FirstPartition) -> None:
    (first.files / "kiosk.toml").write_text(LOGO)
    (first.files / "logo.png").write_bytes(b"<svg/>")
    wrong = 'kiosk.toml: clinic.logo: "logo.png": this is not a PNG. Save the logo as a PNG.\n'
    assert first.take_up() == wrong
    (first.files / "logo.png").write_bytes(png())
    assert first.take_up() == ""
    (first.files / "logo.png").write_bytes(b"<svg/>")
    assert first.take_up() == wrong
    assert (first.settings / "logo.png").read_bytes() == png()


def test_settings_that_cannot_be_copied_stay_as_they_were(first: FirstPartition) -> None:
    (first.files / "kiosk.toml").write_text(GOOD)
    first.take_up()
    (first.files / "kiosk.toml").unlink()
    first.replace("cp", 'echo "no room" >&2; mkdir -p "$3"; exit 1')
    assert "no room" in first.take_up()
    assert (first.settings / "kiosk.toml").read_text() == GOOD
    assert not (first.state / "settings.new").exists()


def test_a_pack_that_does_not_load_is_named_and_the_one_before_stays(
    first: FirstPartition,
) -> None:
    (first.files / "kiosk.toml").write_text('[content]\npack = "pack"\n')
    shutil.copytree(built_in_pack(), first.files / "pack")
    first.take_up()
    words = first.files / "pack" / "en.toml"
    words.write_text("broken")
    assert "en.toml" in first.take_up()
    assert (first.settings / "pack" / "en.toml").read_text() != "broken"


def test_a_power_cut_between_old_and_new_settings_leaves_the_old(first: FirstPartition) -> None:
    (first.state / "settings.old").mkdir()
    (first.state / "settings.old" / "kiosk.toml").write_text(GOOD)
    (first.state / "settings.new").mkdir()
    assert first.take_up() == ""
    assert (first.settings / "kiosk.toml").read_text() == GOOD


@pytest.mark.parametrize("line", [PIN, f"{PIN}\r\n", f"\ufeff{PIN}\n"])
def test_a_pin_is_set_and_wiped(first: FirstPartition, line: str) -> None:
    (first.files / "pin.txt").write_bytes(line.encode())
    assert first.take_up() == ""
    assert first.pin.matches(PIN)
    assert list(first.files.iterdir()) == []


def test_digits_that_can_be_no_pin_are_said_without_them_and_wiped(first: FirstPartition) -> None:
    (first.files / "pin.txt").write_text("1234")
    said = first.take_up()
    assert said.startswith("pin.txt: One digit again and again")
    assert "1234" not in said
    assert not first.pin.is_set()
    assert list(first.files.iterdir()) == []


def test_a_wifi_is_joined_by_name_and_password_and_both_are_wiped(first: FirstPartition) -> None:
    (first.files / "wifi.txt").write_text("Clínica 5\r\nvery secret\r\n")
    assert first.take_up() == ""
    (kept,) = (first.state / "wifi").iterdir()
    assert bytes.fromhex(kept.stem.removeprefix("=")).decode() == "Clínica 5"
    assert kept.read_text() == "[Security]\nPassphrase=very secret\n"
    assert kept.stat().st_mode & 0o077 == 0
    assert list(first.files.iterdir()) == []
    (first.files / "wifi.txt").write_text("Guests")
    assert first.take_up() == ""
    assert first.wifi == ["Guests.open"]


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Clinic", "Clinic.psk"),
        ("Sala_2 - norte", "Sala_2 - norte.psk"),
        ("Clínica", "=" + "Clínica".encode().hex() + ".psk"),
        ("Dr. No", "=" + b"Dr. No".hex() + ".psk"),
        ("." * 32, "=" + b".".hex() * 32 + ".psk"),
    ],
)
def test_a_wifis_file_has_the_name_by_which_iwd_opens_it(
    first: FirstPartition, name: str, kept: str
) -> None:
    (first.files / "wifi.txt").write_text(f"{name}\nfor nobody\n")
    assert first.take_up() == ""
    assert first.wifi == [kept]


@pytest.mark.parametrize(
    ("password", "kept"),
    [
        (r"abc\def12", r"abc\\def12"),
        ("  two spaces", r"\s two spaces"),
        (r" \s and more", r"\s\\s and more"),
    ],
)
def test_a_wifis_password_is_written_as_iwd_reads_it(
    first: FirstPartition, password: str, kept: str
) -> None:
    (first.files / "wifi.txt").write_text(f"Clinic\n{password}\n")
    assert first.take_up() == ""
    assert (first.state / "wifi" / "Clinic.psk").read_text() == f"[Security]\nPassphrase={kept}\n"


def test_a_wifi_is_on_the_disk_before_what_it_came_from_is_wiped(first: FirstPartition) -> None:
    log = first.files.parent / "log"
    first.replace("sync", f'echo sync "$(ls "{first.state}/wifi")" >>"{log}"')
    first.replace("shred", f'echo shred >>"{log}"; for file; do :; done; rm "$file"')
    (first.files / "wifi.txt").write_text("Clinic\nfor nobody\n")
    assert first.take_up() == ""
    said = log.read_text().splitlines()
    assert said[said.index("shred") - 1] == "sync Clinic.psk"


def test_a_wifi_that_there_is_no_room_for_is_said_and_stays(first: FirstPartition) -> None:
    (first.state / "wifi" / "Before.psk").write_text("[Security]\n")
    first.replace("cat", "exit 1")
    (first.files / "wifi.txt").write_text("Clinic\nfor nobody\n")
    assert first.take_up().startswith("wifi.txt: The tablet has no room to keep it.")
    assert first.wifi == ["Before.psk"]
    assert (first.files / "wifi.txt").exists()


@pytest.mark.parametrize("line", ["America/Chicago", "\ufeffAmerica/New York\r\n", "UTC\n\n"])
def test_a_time_zone_is_kept_where_it_was_put(first: FirstPartition, line: str) -> None:
    (first.files / "timezone.txt").write_text(line)
    assert first.take_up() == ""
    kept = (first.state / "timezone").read_text()
    assert kept == line.strip("\ufeff\r\n").replace(" ", "_") + "\n"
    assert (first.files / "timezone.txt").exists()


@pytest.mark.parametrize("line", ["", "Chicago", "america/chicago", "../../etc/passwd", "zone.tab"])
def test_a_time_zone_that_is_none_is_said_and_the_one_before_stays(
    first: FirstPartition, line: str
) -> None:
    (first.state / "timezone").write_text("America/Denver\n")
    (first.files / "timezone.txt").write_text(line)
    assert first.take_up().startswith("timezone.txt: there is no such time zone.")
    assert (first.state / "timezone").read_text() == "America/Denver\n"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "first line"),
        ("x" * 33 + "\nfor nobody\n", "32 characters at most"),
        ("Clinic\nshort\n", "8 to 63"),
        ("\ufeffClinic\r\nfor nobody\r\n".encode("utf-16-le"), "plain text"),
    ],
)
def test_a_wifi_without_name_or_password_is_said(
    first: FirstPartition, text: str | bytes, why: str
) -> None:
    (first.state / "wifi" / "Before.psk").write_text("[Security]\n")
    (first.files / "wifi.txt").write_bytes(text if isinstance(text, bytes) else text.encode())
    assert why in first.take_up()
    assert first.wifi == ["Before.psk"]


def test_updates_are_taken_from_a_publisher_whom_the_clinic_trusts_alone(
    first: FirstPartition,
) -> None:
    (first.files / "kiosk.toml").write_text("[update]\n")
    publisher = Publisher(first.files.parent)
    publisher.folder.rename(first.files / "updates")
    assert "nobody is trusted to publish updates" in first.take_up()
    (first.files / "kiosk.toml").write_text('[update]\nroot = "root.json"\n')
    assert "root.json: kiosk.toml names it, and it is not here." in first.take_up()
    (first.files / "root.json").write_bytes(publisher.root)
    assert first.take_up() == ""


def test_updates_that_were_taken_are_not_taken_again(first: FirstPartition) -> None:
    log = first.files.parent / "log"
    first.replace("kiosk", f'test "$1" != update || echo taken >>"{log}"')
    timestamp = first.files / "updates" / "metadata" / "timestamp.json"
    timestamp.parent.mkdir(parents=True)
    for text, times in (("one", 1), ("one", 1), ("two", 2)):
        timestamp.write_text(text)
        assert first.take_up() == ""
        assert log.read_text().split() == ["taken"] * times


def test_updates_that_were_refused_are_tried_again(first: FirstPartition) -> None:
    first.replace("kiosk", 'test "$1" != update || { echo wrong >&2; exit 1; }')
    (first.files / "updates").mkdir()
    assert [first.take_up(), first.take_up()] == ["wrong\n", "wrong\n"]


def test_a_name_that_windows_made_longer_is_named(first: FirstPartition) -> None:
    (first.files / "pin.txt.txt").write_text(PIN)
    assert first.take_up() == "pin.txt.txt: the tablet looks for pin.txt. Change the name.\n"
