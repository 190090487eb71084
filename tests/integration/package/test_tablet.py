"""From a bare Debian to a tablet that shows the kiosk, and back, in the order of its life."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from release.prune import ROOT
from release.publish_updates import of_content
from tests.integration.package.tablet import (
    PATIENCE,
    PROGRAM,
    SETTINGS,
    STATE,
    UPDATES,
    Tablet,
    await_that,
    program,
)
from tests.support.soundcard import card
from tests.updates.publisher import LATER, ONLINE, TARGETS, Publisher
from tests.updates.test_attacks import forge_targets

UNITS = (
    "kiosk.service",
    "kiosk-stopped.service",
    "kiosk-update.service",
    "kiosk-update.timer",
)
MOST_EXPOSED = 3.0
RESTARTED = 133
SHUT_DOWN = 0
"""How systemd's container ends when what is in it restarts, and when it shuts down."""

LISTENS, WAITS = "0A", "07"
"""What the kernel calls a TCP socket that listens, and a UDP socket that takes from anybody."""

OF_THE_CONTAINER = "Attempted to remove disk file system under"


def test_the_units_are_sound(tablet: Tablet) -> None:
    done = tablet.do("systemd-analyze", "verify", *UNITS)
    said = [line for line in done.stderr.splitlines() if not line.startswith(OF_THE_CONTAINER)]
    assert (done.returncode, done.stdout, said) == (0, "", [])


def test_the_kiosk_is_hardly_exposed(tablet: Tablet, capsys: pytest.CaptureFixture[str]) -> None:
    plain = ("env", "SYSTEMD_COLORS=0", "SYSTEMD_URLIFY=0")
    done = tablet.do(*plain, "systemd-analyze", "security", "--offline=true", "kiosk.service")
    found = re.search(r"Overall exposure level for kiosk.service: ([\d.]+)", done.stdout)
    assert found, done.stderr
    with capsys.disabled():
        print(f"\n{found[0]}")
    assert float(found[1]) < MOST_EXPOSED


def test_installing_makes_a_user_that_nobody_logs_in_as_and_starts_nothing(tablet: Tablet) -> None:
    account = tablet.tell("getent", "passwd", "kiosk")
    assert account.endswith("/nologin")
    assert tablet.tell("systemctl", "is-enabled", "kiosk.service") == "enabled"
    assert tablet.tell("systemctl", "is-enabled", "kiosk-update.timer") == "disabled"
    state = tablet.tell("stat", "--format=%U %a", f"/{STATE}")
    assert state == "kiosk 700"


def test_the_doctor_names_what_the_tablet_lacks(tablet: Tablet) -> None:
    done = tablet.do("kiosk", "doctor")
    assert done.returncode == 1
    assert wrong_on(done) == {"display", "touch", "speech", "PIN"}
    settings = tablet.root / SETTINGS
    settings.parent.mkdir(exist_ok=True)
    settings.write_text('[takeaway]\noffer = ["paper"]\nprinter = "desk"\n')
    assert wrong_on(tablet.do("kiosk", "doctor")) == {
        "display",
        "touch",
        "speech",
        "printer",
        "PIN",
    }
    settings.unlink()


def test_the_doctor_reads_what_the_print_service_was_told_to_keep(tablet: Tablet) -> None:
    settings, lpstat = tablet.root / SETTINGS, tablet.root / "usr/local/bin/lpstat"
    settings.write_text('[takeaway]\noffer = ["paper"]\nprinter = "desk"\n')
    lpstat.write_text("#!/bin/sh\necho desk\n")
    lpstat.chmod(0o755)
    for told, wrong in (("No", set()), ("Yes", {"printer"})):
        script = f"mkdir -p /etc/cups && echo PreserveJobFiles {told} >/etc/cups/cupsd.conf"
        as_cupsctl_does = "cd /etc/cups && chgrp lp cupsd.conf && chmod 640 cupsd.conf"
        tablet.do("sh", "-c", f"{script} && {as_cupsctl_does}")
        done = tablet.do("kiosk", "doctor")
        assert wrong_on(done) - {"display", "touch", "speech", "PIN"} == wrong
        assert "cannot be read" not in done.stdout
    tablet.do("rm", "/etc/cups/cupsd.conf", "/usr/local/bin/lpstat", f"/{SETTINGS}")


def wrong_on(done: subprocess.CompletedProcess[str]) -> set[str]:
    """Return what an examination found wrong."""
    return {line.split()[0] for line in done.stdout.splitlines() if " WRONG " in line}


def test_what_is_read_aloud_reaches_the_sound_card(tablet: Tablet) -> None:
    heard = STATE / "heard"
    (tablet.root / "etc/asound.conf").write_text(card(Path("/") / heard))
    said = json.dumps({"turn": 1, "text": "Drip or shot", "language": "en", "volume": 3})
    tells = (
        "while read -r line; do printf '%s\\n' \"$line\"; case $line in *ended*) exit ;; esac; done"
    )
    hears = f"{{ exec 3>/run/words; echo '{said}' >&3; {tells}; }}"
    script = f"mkfifo /run/words; timeout {PATIENCE} kiosk speak </run/words | {hears}"
    told = [json.loads(line) for line in tablet.tell("sh", "-c", script).splitlines()]
    assert told[0]["engine"] == "speechd"
    assert told[1:] == [{"ended": 1}]
    assert any((tablet.root / heard).read_bytes())
    (tablet.root / heard).unlink()
    (tablet.root / "etc/asound.conf").unlink()


def test_the_tablet_starts_into_the_kiosk(running: Tablet) -> None:
    await_that(lambda: running.property("ActiveState") == "active", "the kiosk starts")
    await_that(lambda: any(f"/{PROGRAM} run" in one for one in running.processes()), "it runs")
    assert (running.root / "run").exists()
    assert running.property("NRestarts") == "0"


def test_memory_of_nothing_within_its_service_is_dumped(running: Tablet) -> None:
    assert running.property("LimitCORE") == "0"


def test_everything_of_the_kiosk_is_within_its_service(running: Tablet) -> None:
    group = running.property("ControlGroup")
    pids = running.tell("sh", "-c", f"cat /sys/fs/cgroup/*{group}/cgroup.procs | sort -u").split()
    assert len(pids) >= len(running.processes()) > 2


def test_no_other_console_waits_for_a_login(running: Tablet) -> None:
    assert running.tell("systemctl", "is-enabled", "ctrl-alt-del.target") == "masked"
    assert running.property("ActiveState", "autovt@tty2.service") == "inactive"
    limits = running.tell("systemd-analyze", "cat-config", "systemd/logind.conf")
    assert "NAutoVTs=0" in limits
    manager = running.tell("systemd-analyze", "cat-config", "systemd/system.conf")
    assert "\nCtrlAltDelBurstAction=none" in manager


def test_no_key_restarts_the_tablet_or_sends_it_to_sleep(running: Tablet) -> None:
    limits = running.tell("systemd-analyze", "cat-config", "systemd/logind.conf")
    for key in ("Power", "Reboot", "Suspend", "Hibernate"):
        assert f"\nHandle{key}Key=ignore\n" in limits
    for key in ("Reboot", "Suspend"):
        assert f"\nHandle{key}KeyLongPress=ignore\n" in limits


def test_nothing_listens_and_nothing_is_recommended_that_would(running: Tablet) -> None:
    tables = running.tell("cat", *(f"/proc/net/{kind}" for kind in ("tcp", "tcp6", "udp", "udp6")))
    sockets = [line.split() for line in tables.splitlines() if ":" in line.split()[0]]
    assert [socket for socket in sockets if socket[3] in {LISTENS, WAITS}] == []
    shown = "--showformat=${Recommends}"
    assert running.tell("dpkg-query", "--show", shown, "ketamine-route-kiosk") == ""


def test_what_is_plugged_in_is_not_mounted(running: Tablet) -> None:
    for helper in ("udisks2", "udevil", "usbmount", "autofs"):
        assert running.do("dpkg-query", "--show", helper).returncode != 0
    assert "plugdev" not in running.tell("id", "--name", "--groups", "kiosk").split()
    assert running.property("DevicePolicy") == "closed"
    assert "block-" not in running.property("DeviceAllow")


@pytest.mark.parametrize("code", [10, 1, 137])
def test_a_kiosk_that_ends_is_started_again(running: Tablet, code: int) -> None:
    running.override("quick", "[Service]\nRestartSec=100ms\n")
    running.put_in_place_of_program(
        f"test -e $HOME/once && exec sleep 999\ntouch $HOME/once\nexit {code}"
    )
    await_that(lambda: "sleep 999" in "".join(running.processes()), "it is started again")
    assert running.property("NRestarts") == "1"
    (running.root / STATE / "once").unlink()
    running.take_back("quick")
    running.put_program_back()


def test_a_kiosk_that_staff_leave_stays_off(running: Tablet) -> None:
    running.put_in_place_of_program("systemd-notify --ready\nexit 0")
    await_that(lambda: running.property("ActiveState") == "inactive", "it stays off")
    assert running.property("Result") == "success"
    assert running.processes() == []
    running.put_program_back()


def test_a_kiosk_that_is_stopped_may_take_its_page_back_before_its_compositor_ends(
    running: Tablet,
) -> None:
    """A printer and its service together may take longer than the ten seconds there once were."""
    draws = "test -S $XDG_RUNTIME_DIR/$WAYLAND_DISPLAY"
    ends = f"kill $!; sleep 12; {draws} && touch $HOME/taken-back; exit 10"
    runs = f"trap '{ends}' TERM; systemd-notify --ready; sleep 999 & wait"
    running.put_in_place_of_program(f'[ "$1" = run ] || exit 1\n{runs}')
    await_that(lambda: running.property("ActiveState") == "active", "it runs")
    assert running.do("systemctl", "stop", "kiosk.service").returncode == 0
    (running.root / STATE / "taken-back").unlink()
    assert running.property("Result") == "success"
    assert running.processes() == []
    running.put_program_back()


def test_a_program_that_somebody_ends_is_started_again(running: Tablet) -> None:
    running.override("quick", "[Service]\nRestartSec=100ms\n")
    await_that(lambda: running.property("ActiveState") == "active", "the kiosk draws")
    before = running.property("NRestarts")
    ends = f'[ "$(readlink "$p/exe")" = /{PROGRAM} ] && kill -TERM "${{p#/proc/}}"'
    running.do("sh", "-c", f"for p in /proc/[0-9]*; do {ends}; done")
    await_that(lambda: running.property("NRestarts") != before, "it is started again")
    await_that(lambda: running.property("ActiveState") == "active", "it draws again")
    running.take_back("quick")


def test_a_kiosk_that_hangs_is_found_and_started_again(running: Tablet) -> None:
    assert running.property("WatchdogUSec") == "30s"
    running.override("watchdog", "[Service]\nWatchdogSec=2\n")
    running.override("zz-quick", "[Service]\nRestartSec=100ms\n")
    pings = "systemd-notify --ready\n"
    pings += "for i in 1 2 3 4 5 6; do systemd-notify WATCHDOG=1; sleep 1; done\nexec sleep 999"
    running.put_in_place_of_program(pings)
    assert running.property("ActiveState") == "active"
    await_that(lambda: running.property("NRestarts") == "1", "its silence is noticed")
    running.take_back("watchdog")
    running.take_back("zz-quick")
    running.put_program_back()


def test_root_takes_updates_that_the_kiosk_can_read_and_not_write(
    running: Tablet, tmp_path: Path
) -> None:
    settings = running.root / SETTINGS
    settings.parent.mkdir(exist_ok=True)
    settings.write_text('[update]\nroot = "root.json"\n')
    publisher = Publisher(tmp_path / "publisher")
    settings.with_name("root.json").write_bytes(publisher.root)
    pack = newer_content(tmp_path)
    publisher.repository.add(of_content(pack), pack, TARGETS, LATER)
    publisher.repository.renew(ONLINE, LATER)
    forge_targets(publisher, ONLINE)
    shutil.copytree(publisher.folder, running.root / "root/bad")
    publisher.repository.resign_targets(TARGETS, LATER)
    publisher.repository.renew(ONLINE, LATER)
    shutil.copytree(publisher.folder, running.root / "root/good")

    assert "too few of those whom" in running.do("kiosk", "update", "/root/bad").stderr
    before = running.property("MainPID")  # from now on it is taken up at any quiet minute's end
    taken = running.do("kiosk", "update", "/root/good")
    known = running.root / UPDATES.with_name("update-metadata")
    assert (known.owner(), known.stat().st_mode & 0o777) == ("root", 0o700)
    assert (taken.returncode, taken.stderr) == (0, "")
    (slot,) = (running.root / UPDATES).glob("content-*")
    assert {path.owner() for path in (slot, *slot.rglob("*"))} == {"root"}
    touch = ("setpriv", "--reuid=kiosk", "--regid=kiosk", "--clear-groups", "touch")
    inside = f"/{UPDATES}/{slot.name}/files"
    assert running.do(*touch, f"{inside}/pack.toml").returncode == 1
    assert running.do(*touch, f"{inside}/more").returncode == 1
    await_that(lambda: running.property("MainPID") not in {before, "0"}, "it is taken up")
    proven = running.root / STATE / "updates.json"
    await_that(lambda: '"proven":"99.0.0"' in proven.read_text(), "it draws")
    settings.unlink()


def newer_content(folder: Path, version: str = "99.0.0") -> Path:
    """Return the pack that ships as a later version of its publisher's."""
    pack = folder / "pack"
    shutil.copytree(ROOT / "resources" / "content" / "innerbloom", pack)
    top = pack / "pack.toml"
    top.write_text(re.sub(r'(?m)^version = ".*"$', f'version = "{version}"', top.read_text()))
    return pack


def test_an_upgrade_keeps_settings_pin_and_usage(
    running: Tablet, package: Path, tmp_path: Path
) -> None:
    kept = {
        running.root / SETTINGS: "[visit]\nidle_seconds = 120\n",
        running.root / STATE / "staff-pin": "$argon2id$v=19$hash",
        running.root / STATE / "usage" / "days": "1,2,3\n",
    }
    for file, text in kept.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    before = running.property("MainPID")
    running.install(newer(package, tmp_path))
    assert {file: file.read_text() for file in kept} == kept
    await_that(lambda: running.property("MainPID") not in {before, "0"}, "the new one runs")
    query = ("dpkg-query", "--show", "--showformat=${Version}", "ketamine-route-kiosk")
    assert running.tell(*query).endswith("+next")


@pytest.mark.parametrize(("code", "ending"), [(11, RESTARTED), (12, SHUT_DOWN)])
def test_a_kiosk_that_asks_for_it_restarts_the_tablet_or_shuts_it_down(
    running: Tablet, code: int, ending: int
) -> None:
    running.put_in_place_of_program(f"exit {code}")
    await_that(lambda: not running.is_on(), "the tablet ends")
    assert running.ending() == ending
    running.put_program_back()
    running.switch_on()


def test_removal_leaves_nothing_running_and_purging_leaves_nothing(running: Tablet) -> None:
    await_that(lambda: len(running.processes()) > 2, "the kiosk runs")
    assert running.do("apt-get", "--yes", "remove", "ketamine-route-kiosk").returncode == 0
    assert running.processes() == []
    assert running.property("LoadState") == "not-found"
    assert (running.root / SETTINGS).exists()
    assert (running.root / STATE / "staff-pin").exists()
    assert [*(running.root / "var/log/journal").glob("*.kiosk")]
    assert running.do("apt-get", "--yes", "purge", "ketamine-route-kiosk").returncode == 0
    assert not (running.root / UPDATES).exists()
    assert not (running.root / SETTINGS.parent).exists()
    assert not (running.root / STATE).exists()
    assert not [*(running.root / "var/log/journal").glob("*.kiosk")]


def newer(package: Path, folder: Path) -> Path:
    """Return the package once more, as the next version."""
    files = folder / "files"
    subprocess.run([program("dpkg-deb"), "--raw-extract", package, files], check=True)
    control = files / "DEBIAN" / "control"
    control.write_text(re.sub(r"(?m)^Version: (.*)$", r"Version: \1+next", control.read_text()))
    out = folder / "next.deb"
    quick = ("-Zgzip", "-z1", "--root-owner-group")
    subprocess.run(
        [program("dpkg-deb"), *quick, "--build", files, out], check=True, capture_output=True
    )
    shutil.rmtree(files)
    return out
