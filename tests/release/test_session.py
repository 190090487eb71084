"""The session script and what runs after it: choice of renderer, and the program's exit code."""

import os
import shutil
import subprocess
from pathlib import Path

import msgspec
import pytest

from kiosk.values.graphics import Graphics
from release.prune import ROOT
from tests.support.units import KIOSK, unit

CARD = """echo '{"driver":"vc4","renderer":"V3D 7.1","by_card":true}'"""
PROCESSOR = """echo '{"driver":"bochs-drm","renderer":"llvmpipe","by_card":false}'"""
NO_DRIVER = f"echo '{msgspec.json.encode(Graphics()).decode()}'"
COMPOSITOR = (
    'env >"$SEEN"; echo "$*" >"$SEEN.options"; while [ "$1" != -- ]; do shift; done; "${@:2}"'
)
IN_SOFTWARE = {"WLR_RENDERER": "pixman", "QT_QUICK_BACKEND": "software"}


class Tablet:
    """A fake tablet whose compositor records how it was started."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.said = ""
        self.runtime = folder / "run"
        self.runtime.mkdir()
        (folder / "program").mkdir()
        for script in ("session", "after-exit", "stopped", "touches"):
            shutil.copy(ROOT / "release/debian/libexec" / script, folder / script)
        shutil.copytree(ROOT / "release/debian/cursors", folder / "cursors")
        self.add("cage", COMPOSITOR)
        self.add("systemctl", 'echo "$*" >>"$SEEN.asked"')

    def add(self, name: str, script: str) -> None:
        """Replace a program with a script."""
        file = self._folder / name
        file.write_text(f"#!/bin/bash\n{script}\n")
        file.chmod(0o755)

    def start(self, graphics: str, run: str = "exit 10", **more: str) -> int:
        """Start the kiosk and return the exit code."""
        self.add("program/kiosk", f"case $1 in graphics) {graphics};; run) {run};; esac")
        return self._run("session", more)

    def end(self, result: str, code: str, status: str) -> None:
        """Run what systemd runs once the service has ended so."""
        told = {"SERVICE_RESULT": result, "EXIT_CODE": code, "EXIT_STATUS": status}
        assert self._run("after-exit", told) == 0

    def message(self) -> list[str]:
        """Return the lines of the console once the kiosk has been given up, and touch it."""
        own = self.runtime.with_name("run-stopped")
        own.mkdir(exist_ok=True)
        (own / "touch").write_text("touched")
        self.add("sleep", "")
        self._run("stopped", {"RUNTIME_DIRECTORY": str(own)})
        return [line.strip() for line in self.said.partition("\033[H")[2].splitlines() if line]

    def _run(self, script: str, more: dict[str, str]) -> int:
        environment = {
            "PATH": f"{self._folder}:{os.environ['PATH']}",
            "RUNTIME_DIRECTORY": str(self.runtime),
            "SEEN": str(self._folder / "seen"),
        }
        done = subprocess.run(
            [self._folder / script],
            env=environment | more,
            stdout=subprocess.PIPE,
            text=True,
            check=False,
        )
        self.said = done.stdout
        return done.returncode

    def seen(self) -> dict[str, str]:
        """Return the variables of the compositor."""
        lines = (self._folder / "seen").read_text().splitlines()
        return dict(line.split("=", 1) for line in lines if "=" in line)

    def options(self) -> str:
        """Return the compositor's options."""
        return (self._folder / "seen.options").read_text().partition(" -- ")[0]

    def asked(self) -> list[str]:
        """Return what systemd was asked for."""
        file = self._folder / "seen.asked"
        return file.read_text().splitlines() if file.exists() else []

    def marks(self) -> set[str]:
        """Return the mark files that the next start will find."""
        return {file.name for file in self.runtime.iterdir()} - {"exit-code"}


@pytest.fixture
def tablet(tmp_path: Path) -> Tablet:
    """A tablet."""
    return Tablet(tmp_path)


def test_a_card_that_works_draws_and_is_on_trial(tablet: Tablet) -> None:
    tablet.start(CARD)
    assert not IN_SOFTWARE.keys() & tablet.seen().keys()
    assert tablet.marks() == {"card-on-trial"}


@pytest.mark.parametrize("graphics", [PROCESSOR, "kill -SEGV $$", "exit 2"])
def test_where_no_card_works_the_processor_draws_without_opengl(
    tablet: Tablet, graphics: str
) -> None:
    tablet.start(graphics)
    assert IN_SOFTWARE.items() <= tablet.seen().items()
    assert tablet.marks() == set()


def test_a_card_that_drew_nothing_is_left_alone_from_then_on(tablet: Tablet) -> None:
    tablet.start(CARD)
    for _start in range(2):
        tablet.start(CARD)
        assert IN_SOFTWARE.items() <= tablet.seen().items()
        assert tablet.marks() == {"card-failed"}


def test_a_card_that_drew_a_frame_is_asked_again_at_the_next_start(tablet: Tablet) -> None:
    tablet.start(CARD)
    (tablet.runtime / "card-on-trial").unlink()  # the program does, with its first frame
    tablet.start(CARD)
    assert not IN_SOFTWARE.keys() & tablet.seen().keys()


def test_a_kiosk_that_is_stopped_before_its_first_frame_condemns_no_card(tablet: Tablet) -> None:
    tablet.start(CARD)
    tablet.end("success", "killed", "TERM")
    tablet.start(CARD)
    assert not IN_SOFTWARE.keys() & tablet.seen().keys()


@pytest.mark.parametrize(
    ("result", "code", "status"),
    [("timeout", "killed", "KILL"), ("watchdog", "killed", "ABRT"), ("exit-code", "exited", "1")],
)
def test_a_start_that_fails_before_its_first_frame_condemns_the_card(
    tablet: Tablet, result: str, code: str, status: str
) -> None:
    tablet.start(CARD)
    tablet.end(result, code, status)
    tablet.start(CARD)
    assert IN_SOFTWARE.items() <= tablet.seen().items()


@pytest.mark.parametrize(
    ("code", "status", "asked"),
    [
        ("exited", "0", ["--no-block start getty@tty1.service"]),
        ("exited", "10", []),
        ("exited", "11", ["--no-block reboot"]),
        ("exited", "12", ["--no-block poweroff"]),
        ("killed", "TERM", []),
    ],
)
def test_staff_get_a_login_a_restart_or_a_dark_tablet(
    tablet: Tablet, code: str, status: str, asked: list[str]
) -> None:
    tablet.end("success", code, status)
    assert tablet.asked() == asked


def test_a_technician_may_choose_the_processor(tablet: Tablet) -> None:
    tablet.start(CARD, WLR_RENDERER="pixman")
    assert IN_SOFTWARE.items() <= tablet.seen().items()


@pytest.mark.parametrize("code", [0, 10, 11, 12])
def test_the_session_ends_as_the_program_does(tablet: Tablet, code: int) -> None:
    assert tablet.start(PROCESSOR, f"exit {code}") == code


def test_a_compositor_that_fails_is_marked_until_the_next_start(tablet: Tablet) -> None:
    tablet.add("cage", "exit 0")
    assert tablet.start(PROCESSOR) == 1
    assert tablet.marks() == {"compositor-failed"}
    tablet.add("cage", COMPOSITOR)
    tablet.start(PROCESSOR)
    assert tablet.marks() == set()


def test_a_kiosk_that_is_given_up_tells_patients_first(tablet: Tablet) -> None:
    tablet.start(PROCESSOR, "exit 1")
    first, second, staff, technicians = tablet.message()
    assert first == "This screen has stopped working."
    assert second == "Please tell the front desk."
    assert staff.startswith("For staff: touch the screen")
    assert technicians.startswith("For technicians: ")


@pytest.mark.parametrize(
    ("graphics", "reason", "remedy"),
    [
        (
            NO_DRIVER,
            "Nothing in this system can drive the screen of this tablet.",
            "Take nomodeset off",
        ),
        (PROCESSOR, "The compositor could not use the screen.", "Install the firmware that dmesg"),
    ],
)
def test_why_no_screen_could_be_used_stands_below_with_its_remedy(
    tablet: Tablet, graphics: str, reason: str, remedy: str
) -> None:
    tablet.add("cage", "exit 1")
    tablet.start(graphics)
    lines = tablet.message()
    assert lines[0] == "This screen has stopped working."
    assert lines[4] == reason
    assert lines[5].startswith(remedy)


@pytest.mark.parametrize("graphics", [NO_DRIVER, PROCESSOR], ids=["no driver", "processor"])
def test_on_the_image_nobody_is_sent_to_a_command(tablet: Tablet, graphics: str) -> None:
    tablet.add("grep", "exit 0")  # It looks for the image's name.
    tablet.add("cage", "exit 1")
    tablet.start(graphics)
    lines = tablet.message()
    assert lines[3].startswith("For technicians: flash a newer image")
    assert lines[4] == "use another tablet."
    assert len(lines) == 6
    for command in ("journalctl", "dmesg", "kernel", "sudo"):
        assert command not in " ".join(lines)


@pytest.mark.parametrize("enabled", [True, False])
def test_the_next_try_is_for_a_kiosk_that_nobody_has_left_for_good(
    tablet: Tablet, enabled: bool
) -> None:
    answers = f'case "$1" in is-enabled) exit {0 if enabled else 1};; esac'
    tablet.add("systemctl", f'echo "$1" >>"$SEEN.asked"; {answers}')
    tablet.message()
    tries = ["reset-failed", "--no-block"] if enabled else []
    assert tablet.asked() == ["is-enabled", *tries]


def test_a_screen_that_has_a_driver_again_is_no_reason_any_more(tablet: Tablet) -> None:
    tablet.start(NO_DRIVER)
    assert tablet.marks() == {"no-driver"}
    tablet.start(PROCESSOR)
    assert tablet.marks() == set()


def test_one_screen_is_lit_and_no_console_can_be_reached(tablet: Tablet) -> None:
    tablet.start(PROCESSOR)
    assert tablet.options() == "-d -m last"


def test_the_only_pointer_is_an_empty_picture(tablet: Tablet) -> None:
    tablet.start(PROCESSOR)
    pointers = list(Path(tablet.seen()["XCURSOR_PATH"]).glob("*/cursors/*"))
    assert [pointer.name for pointer in pointers] == ["left_ptr"]
    assert pointers[0].read_bytes().endswith(bytes(4))  # its one pixel


def test_no_other_command_of_a_running_service_takes_the_console() -> None:
    """Each service command hangs up its console, which would end a compositor running there."""
    told = unit(KIOSK)["Service"]
    assert told["TTYVHangup"] == "yes"
    assert "ExecStartPost" not in told
