"""A full disk, a read-only one, no fonts, a clock that jumps, a pack swapped or pulled away.

A small file system of its own is needed for the first two: `unshare` makes it, as any user whom the
system lets.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Final

from msgspec.structs import replace
from PySide6.QtTest import QTest

from kiosk import paths
from kiosk.startup import built_in_pack, load_startup_config
from kiosk.supervision.log_record import LogEvent
from kiosk.usage.usage_database import UsageDatabase
from kiosk.values.counts import CountedThing
from kiosk.visit import events
from tools.stress.harness import Harness, application, harness
from tools.stress.report import StressReport

ALONE: Final = ("unshare", "--mount", "--map-root-user")
SIZE: Final = "256k"
NEWER: Final = "99.0.0"


def run(seed: int, short: bool) -> StressReport:
    """Do it, in a process that has a file system of its own."""
    report = StressReport(
        "Full and read-only disks, no fonts, jumping clocks, packs swapped and pulled away"
    )
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "tools.stress", "--inside", folder, "--seed", str(seed)]
        done = subprocess.run([*ALONE, *command], capture_output=True, text=True, check=False)
    report.figures = dict.fromkeys(done.stdout.splitlines(), "usable")
    complaints = done.stderr.splitlines()
    report.expect(done.returncode == 0 or complaints, f"it ended with code {done.returncode}")
    report.broken += complaints
    report.expect(short or len(report.figures) == len(TRIALS), "not every trial came to its end")
    return report


def run_inside(folder: Path, _seed: int) -> int:
    """Try everything; print what was tried, and what was not usable on standard error."""
    qt = application()
    for name, trial in TRIALS.items():
        where = folder / name.replace(" ", "-")
        where.mkdir()
        for sentence in trial(where):
            print(f"{name}: {sentence}", file=sys.stderr)
        print(name)
        qt.processEvents()
    return 0


def _full(folder: Path) -> list[str]:
    """Fill the disk while the kiosk runs, and make room again."""
    _mount(folder)
    with harness(replace(load_startup_config(None, None), state=folder)) as one:
        _use(one)
        filler = folder / "filler"
        try:
            with filler.open("wb") as stream:
                while stream.write(b"x" * 4096):
                    stream.flush()
        except OSError:
            pass
        wrong = _use(one)
        event_log = one.kiosk.services.event_log
        event_log.note(LogEvent.STARTED)
        if event_log.diagnostic is None:
            wrong.append("the disk was not full, or staff are not told")
        filler.unlink()
        wrong += _use(one)
        wrong += one.complaints
    counted = sum(
        day.count for day in UsageDatabase(folder).read() if day.what == CountedThing.VISIT
    )
    return wrong if counted == 3 else [*wrong, f"{counted} of 3 visits were counted"]


def _read_only(folder: Path) -> list[str]:
    """Start and use a kiosk whose folder cannot be written."""
    _mount(folder)
    _system("mount", "-o", "remount,bind,ro", str(folder))
    with harness(replace(load_startup_config(None, None), state=folder)) as one:
        wrong = _use(one)
        one.kiosk.services.event_log.note(LogEvent.STARTED)
        diagnostic = one.kiosk.services.event_log.diagnostic
        return wrong + one.complaints + ([] if diagnostic else ["staff are not told"])


def _no_fonts(folder: Path) -> list[str]:
    """Start and use a kiosk that has lost its fonts."""
    for part in (paths.resources(), paths.ui(), paths.licence()):
        if part.is_file():
            shutil.copy(part, folder / part.name)
        else:
            shutil.copytree(part, folder / part.name)
    shutil.copytree(paths.translations(), folder / "translations")
    shutil.rmtree(folder / "resources" / "fonts")
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_FONTS, str(folder)],
        capture_output=True,
        text=True,
        check=False,
    )
    return [] if (done.returncode, done.stderr) == (0, "") else [done.stderr[-500:]]


WITHOUT_FONTS: Final = """
import sys
sys._MEIPASS = sys.argv[1]
from kiosk.cli.main import main
sys.exit(main(["run", "--windowed", "--quit-after-first-frame"]))
"""


def _jumping_clock(folder: Path) -> list[str]:
    """Set the wall clock forward and back between and amid visits."""
    with harness(replace(load_startup_config(None, None), state=folder)) as one:
        wrong: list[str] = []
        for days in (400, -800, 1, -1, 0):
            one.now += timedelta(days=days)
            one.send(events.Begin(one.kiosk.store.plan.languages[0]))
            one.now -= timedelta(days=days // 2)
            wrong += _use(one)
        return wrong + one.complaints


def _pack_swapped(folder: Path) -> list[str]:
    """Put another version of the clinic's pack in its place while it is on show, then start again.

    A visit is never of two versions.
    """
    pack = folder / "pack"
    shutil.copytree(built_in_pack(), pack)
    setup = load_startup_config(None, pack)
    old = setup.chosen.pack.structure.version
    with harness(replace(setup, state=folder / "state")) as one:
        top = pack / "pack.toml"
        top.write_text(top.read_text("utf-8").replace(f'"{old}"', f'"{NEWER}"'), "utf-8")
        wrong = _use(one) + one.complaints
        wrong += [] if one.kiosk.store.pack is setup.chosen.pack else ["it shows two versions"]
    again = load_startup_config(None, pack)
    with harness(replace(again, state=folder / "state")) as one:
        wrong += _use(one) + one.complaints
        shown = one.kiosk.store.pack.structure.version
    return wrong if shown == NEWER else [*wrong, f"version {shown} is shown after a new start"]


def _pack_pulled_away(folder: Path) -> list[str]:
    """Cut the clinic's pack short while it is on show, then start again."""
    pack = folder / "pack"
    shutil.copytree(built_in_pack(), pack)
    state = folder / "state"
    setup = replace(load_startup_config(None, pack), state=state)
    with harness(setup) as one:
        words = pack / "en.toml"
        words.write_bytes(words.read_bytes()[:1000])
        wrong = _use(one)
        shutil.rmtree(pack)
        wrong += _use(one) + one.complaints
    pack.mkdir()
    (pack / "pack.toml").write_text("id = ", "utf-8")
    again = load_startup_config(None, pack)
    with harness(replace(again, state=state)) as one:
        wrong += _use(one) + one.complaints
    return wrong if again.diagnostics else [*wrong, "staff are not told of the pack"]


def _use(one: Harness) -> list[str]:
    """Make a visit; return what is not as it should be."""
    began = one.reset()
    one.send(events.Begin(one.kiosk.store.plan.languages[0]), events.Compare())
    one.take_quiz()
    there = one.kiosk.store.visit.screen
    back = one.reset()
    QTest.qWait(50)
    return [] if began and back and there == "quiz" else [f"a visit got to {there}"]


def _mount(folder: Path) -> None:
    _system("mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(folder))


def _system(*command: str) -> None:
    subprocess.run(command, check=True)


TRIALS: Final[dict[str, Callable[[Path], list[str]]]] = {
    "a full disk": _full,
    "a read-only disk": _read_only,
    "no fonts": _no_fonts,
    "a clock that jumps": _jumping_clock,
    "a pack swapped": _pack_swapped,
    "a pack pulled away": _pack_pulled_away,
}
