"""Full and read-only disks, missing fonts, clock jumps, and packs replaced or removed while shown.

The first two mount a small file system in a mount namespace. `unshare` needs no root where the
system allows unprivileged user namespaces.
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
    """Run the trials in a child process with its own mount namespace."""
    report = StressReport(
        "Full and read-only disks, no fonts, jumping clocks, packs replaced and removed"
    )
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "tools.stress", "--inside", folder, "--seed", str(seed)]
        done = subprocess.run([*ALONE, *command], capture_output=True, text=True, check=False)
    report.figures = dict.fromkeys(done.stdout.splitlines(), "usable")
    complaints = done.stderr.splitlines()
    report.expect(done.returncode == 0 or complaints, f"it ended with code {done.returncode}")
    report.broken += complaints
    report.expect(short or len(report.figures) == len(TRIALS), "not every trial finished")
    return report


def run_inside(folder: Path, _seed: int) -> int:
    """Run every trial; print each name to stdout and each problem to stderr."""
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
    """Fill the disk while the kiosk runs, then free the space again."""
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
        day.count for day in (UsageDatabase(folder).read() or ()) if day.what == CountedThing.VISIT
    )
    return wrong if counted == 3 else [*wrong, f"{counted} of 3 visits were counted"]


def _read_only(folder: Path) -> list[str]:
    """Start and use a kiosk whose state folder is read-only."""
    _mount(folder)
    _system("mount", "-o", "remount,bind,ro", str(folder))
    with harness(replace(load_startup_config(None, None), state=folder)) as one:
        wrong = _use(one)
        one.kiosk.services.event_log.note(LogEvent.STARTED)
        diagnostic = one.kiosk.services.event_log.diagnostic
        return wrong + one.complaints + ([] if diagnostic else ["staff are not told"])


def _no_fonts(folder: Path) -> list[str]:
    """Start a kiosk whose font files are missing."""
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
    """Set the wall clock forward and back, between and during visits."""
    with harness(replace(load_startup_config(None, None), state=folder)) as one:
        wrong: list[str] = []
        for days in (400, -800, 1, -1, 0):
            one.now += timedelta(days=days)
            one.send(events.Begin(one.kiosk.store.plan.languages[0]))
            one.now -= timedelta(days=days // 2)
            wrong += _use(one)
        return wrong + one.complaints


def _pack_replaced(folder: Path) -> list[str]:
    """Replace the clinic's pack with a newer version while it is shown, then restart.

    The running kiosk must keep the old version; the restarted one must show the new one.
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


def _pack_removed(folder: Path) -> list[str]:
    """Truncate and delete the clinic's pack while it is shown, then restart."""
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
    """Walk through a visit; return what went wrong."""
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
    "a replaced pack": _pack_replaced,
    "a removed pack": _pack_removed,
}
