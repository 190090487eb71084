"""The parts of the image are consistent: names of partitions, files and packages."""

import gzip
import re
import shlex
import subprocess
from pathlib import Path
from typing import Final

import pytest

from kiosk.schema.toml import read_table
from kiosk.settings.example_settings import example_file
from kiosk.settings.load_settings import load_settings
from release.prune import ROOT
from tests.integration.image.disk import FIRST, START
from tests.support.png import png

OURS = ROOT / "release" / "image"
EARLY = OURS / "root/usr/share/initramfs-tools/scripts/init-bottom/kiosk"
TAKE_UP = OURS / "root/usr/lib/ketamine-route-kiosk/take-up"


def read(name: str) -> str:
    return (OURS / name).read_text("utf-8")


def test_each_partition_that_something_asks_for_is_there() -> None:
    made = re.findall(r"name=([\w-]+)(?:, uuid=\$SYSTEM)?$", read("build.sh"), re.MULTILINE)
    assert re.findall(r"root=(\S+)", read("grub.cfg")) == ["PARTUUID=SYSTEM"]
    assert "name=kiosk-system, uuid=$SYSTEM\n" in read("build.sh"), "no stick can have its number"
    assert made[number_in(TAKE_UP, "first_number") - 1] == "KIOSK"
    assert made[number_in(EARLY, "state_number") - 1] == "kiosk-state"


def test_the_image_test_finds_the_partitions_where_they_are_made() -> None:
    numbers = dict(re.findall(r"\b(FIRST_AT|FIRST|BIOS)=(\d+)\b", read("build.sh")))
    first_at, first, bios = (int(numbers[name]) for name in ("FIRST_AT", "FIRST", "BIOS"))
    assert first_at << 20 == FIRST
    assert first_at + first + bios << 20 == START


def number_in(script: Path, name: str) -> int:
    """Return a number that a script gives a name to."""
    (number,) = re.findall(rf"^{name}=(\d+)$", script.read_text("utf-8"), re.MULTILINE)
    return int(number)


def test_each_folder_that_outlives_the_power_is_made() -> None:
    bound = set(re.findall(r"^bind (\w+) ", EARLY.read_text("utf-8"), re.MULTILINE))
    (making,) = re.findall(r"state_partition\(\) \{(.*?)\n\}", read("build.sh"), re.DOTALL)
    made = set(re.findall(r"\w+", making))
    assert {"kept", "journal", "updates", "metadata", "timers"} <= bound
    assert bound | {"settings"} <= made


def test_asking_at_night_waits_for_settings_only_once_they_are_in_place() -> None:
    """Timers start before take-up has put the clinic's settings in their place."""
    units = OURS / "root/usr/lib/systemd/system"
    timer = (units / "kiosk-update.timer.d/image.conf").read_text("utf-8")
    service = (units / "kiosk-update.service.d/image.conf").read_text("utf-8")
    assert "Condition" not in timer
    assert "\nAfter=kiosk-take-up.service\n" in service
    assert "\nConditionPathExists=/etc/ketamine-route-kiosk/root.json\n" in service


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ('[update]\nurl = "https://updates.example"', True),
        ("[update]\n  url='http://updates.example'", True),
        ('update.url = "https://updates.example"', True),
        ('update = { root = "root.json", url = "https://updates.example" }', True),
        ('[update]\nroot = "root.json"', False),
        ('[update]\nurl = ""', False),
        ('[update]\n#url = "https://updates.example"', False),
        (example_file(), False),
        (example_file().replace('root = ""', 'root = "root.json"'), False),
        (example_file().replace('url = ""', 'url = "https://updates.example"'), True),
    ],
)
def test_nothing_is_asked_at_night_where_no_address_is_named(
    tmp_path: Path, text: str, asks: bool
) -> None:
    unit = OURS / "root/usr/lib/systemd/system/kiosk-update.service.d/image.conf"
    (condition,) = re.findall(r"(?m)^ExecCondition=(.*)$", unit.read_text("utf-8"))
    settings = tmp_path / "kiosk.toml"
    settings.write_text(text, "utf-8")
    asked = subprocess.run([*shlex.split(condition)[:-1], settings], check=False)
    assert (asked.returncode == 0) is asks


def test_tablets_of_one_machine_id_ask_at_different_times() -> None:
    timer = OURS / "root/usr/lib/systemd/system/kiosk-update.timer.d/image.conf"
    assert "\nFixedRandomDelay=no\n" in timer.read_text("utf-8")


PACK: Final = """\
set -euo pipefail
dpkg-deb() {{ echo 1.2.3; }}
NAME=kiosk TODAY=2026-11-30 MADE=. NOTES=. LARGEST={largest} deb=kiosk.deb
{functions}
file_to_flash
"""


@pytest.mark.parametrize("fits", [True, False])
def test_an_image_that_is_too_much_to_download_is_not_made(tmp_path: Path, fits: bool) -> None:
    assert "\nreadonly LARGEST=1000000000 " in read("build.sh")
    functions = re.findall(r"(?ms)^(?:fail|file_to_flash)\(\) \{.*?\}$", read("build.sh"))
    (tmp_path / "build/dist").mkdir(parents=True)
    (tmp_path / "disk.img").write_bytes(bytes(1000))
    (tmp_path / "packages.txt").touch()
    packed = len(gzip.compress(bytes(1000), 1))
    script = PACK.format(largest=packed + 100 if fits else 5, functions="\n".join(functions))
    done = subprocess.run(
        ["/bin/bash", "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    left = sorted(file.name.partition(".3_")[2] for file in (tmp_path / "build/dist").iterdir())
    if fits:
        assert (done.returncode, done.stderr) == (0, "")
        assert left == ["2026-11-30_amd64.img.gz", "2026-11-30_amd64.packages.txt"]
    else:
        assert done.returncode == 1
        assert re.fullmatch(
            r"make image: the file to flash has \d+ bytes, and 5 are the most to download\n",
            done.stderr,
        )
        assert left == []


def test_the_readme_names_each_file_that_is_taken_up_in_both_languages() -> None:
    script = TAKE_UP.with_name("take-up-files").read_text("utf-8")
    taken = set(re.findall(r'"\$files/(\w[\w.]*)"', script))
    taken |= set(re.findall(r"for name in (.*); do", script)[0].split())
    lines = {"pin.txt", "wifi.txt", "timezone.txt"}
    assert taken == lines | {"kiosk.toml", "logo.png", "pack", "root.json", "updates"}
    english, spanish = read("README.txt").split("EL KIOSCO")
    for name in taken:
        assert f"\n  {name} " in english
        assert f"\n  {name} " in spanish


@pytest.mark.parametrize("language", ["english", "spanish"])
def test_each_line_that_the_readme_has_changed_is_in_the_example_as_it_comes(
    tmp_path: Path, language: str
) -> None:
    """A technician copies kiosk-example.toml and changes it as the README says."""
    english, spanish = read("README.txt").split("EL KIOSCO")
    told = " ".join((english if language == "english" else spanish).split())
    changes = re.findall(r'\[(\w+)\], \D*?((\w+) = "") \w+ (\3 = "[\w.]+")', told)
    assert [change[2] for change in changes] == ["pack", "logo", "root"]
    settings = tmp_path / "kiosk.toml"
    text = example_file()
    for _table, before, _key, after in changes:
        assert text.count(f"\n{before}\n") == 1
        text = text.replace(f"\n{before}\n", f"\n{after}\n")
    settings.write_text(text, "utf-8")
    (tmp_path / "logo.png").write_bytes(png())
    assert load_settings(settings)[1] == ()
    read_back = read_table(settings, "kiosk.toml")
    assert isinstance(read_back, dict)
    for table, _before, key, after in changes:
        assert after == f'{key} = "{read_back[table][key]}"'


def test_each_package_of_the_image_has_a_reason() -> None:
    lines = [line for line in read("packages.txt").splitlines() if line and line[0] != "#"]
    assert [line for line in lines if not re.fullmatch(r"[a-z0-9.+-]+ +\S.+", line)] == []
    assert lines == sorted(lines)


def test_the_first_partition_is_of_the_type_that_windows_shows() -> None:
    (first, *_others) = re.findall(r"type=([\w-]+), name=", read("build.sh"))
    assert first == "EBD0A0A2-B9E5-4433-87C0-68B6B72699C7"
