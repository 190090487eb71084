"""What `kiosk update` knows of this tablet, and how it examines a version before it is taken."""

import os
import platform
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from typing import IO, Any, Final

from msgspec import Struct

from kiosk import __version__, paths
from kiosk.content.load import load_pack
from kiosk.content.pack_error import PackError
from kiosk.schema.diagnostics import plain, quoted
from kiosk.settings.clinic_settings import Settings
from kiosk.startup import built_in_pack
from kiosk.updates.installer import Installer, PresentVersions
from kiosk.updates.selection import VersionSelection
from kiosk.updates.slots import Slot
from kiosk.updates.version_label import UpdateKind

PATIENCE: Final = 120
"""Seconds that a staged version has to draw a frame. It takes one."""

MOST_WORDS: Final = 64 * 1024
"""Bytes that are heard of what a staged version says, at its start or at its end."""

ONE_FRAME: Final = ("run", "--quit-after-first-frame")


class Examined(Struct, frozen=True):
    """How a command of a staged version ended.

    Attributes:
        code: its exit code.
        out: how its output begins.
        errors: how its error messages end.
    """

    code: int
    out: str
    errors: str


def system() -> str:
    """Return the kind of this computer, as an update names it."""
    return f"{sys.platform}-{platform.machine().lower()}"


def installer(settings: Settings) -> Installer:
    """Return what takes updates for a clinic."""
    folder = paths.updates_dir()
    version_selection = VersionSelection(folder, paths.state_dir())
    pack = settings.content.folder or built_in_pack()

    def present(kind: UpdateKind) -> PresentVersions | None:
        if kind is UpdateKind.CONTENT:
            own = load_pack(pack).structure
            # A clinic's own pack may lie where the kiosk's account writes: none is copied from.
            home = None if settings.content.folder else pack
            return _present(version_selection, kind, own.id, own.version, home)
        if not paths.hands_over():
            return None
        program = Path(sys.executable).parent
        return _present(version_selection, kind, paths.APP, __version__, program)

    def examine(staged: Slot) -> str:
        try:
            if staged.kind is UpdateKind.CONTENT:
                return _examine_content(staged, version_selection)
            return _examine_program(staged)
        except OSError as error:
            return f"it cannot be started ({error})"
        except subprocess.TimeoutExpired:
            return f"it does not come to an end within {PATIENCE} seconds"

    return Installer(folder, present, version_selection.in_use, examine)


def _present(
    version_selection: VersionSelection, kind: UpdateKind, name: str, own: str, home: Path | None
) -> PresentVersions:
    """Return what there is of a kind.

    Args:
        version_selection: the versions that lie ready.
        kind: of what.
        name: of the program, or the content pack's id.
        own: the version that was installed.
        home: the folder where it was, None where others than root write.
    """
    ready = version_selection.ready(kind, name)
    return PresentVersions(
        name,
        system() if kind is UpdateKind.PROGRAM else name,
        version_selection.newest(kind, name, own),
        (*(slot.files for slot in ready), *([home] if home else ())),
    )


def _examine_program(staged: Slot) -> str:
    """Return why a program cannot be used: it is another one, or draws nothing without a screen."""
    printed = _apart([str(staged.program), "--version"]).out
    if printed.split() != ["kiosk", staged.version]:
        return f"its program calls itself {quoted(printed.strip())}"
    return _draws([str(staged.program)])


def _examine_content(staged: Slot, version_selection: VersionSelection) -> str:
    """Return why a pack cannot be used: it is broken, another one, or cannot be drawn."""
    try:
        pack = load_pack(staged.files).structure
    except PackError as error:
        first = error.diagnostics[0]
        place = ": ".join(filter(None, (Path(first.file).name, first.key)))
        return f"its content is broken: {place}: {first.reason}"
    if (pack.id, pack.version) != (staged.name, staged.version):
        return f"its content calls itself {pack.id} {pack.version}"
    in_use = version_selection.proven(UpdateKind.PROGRAM, paths.APP, __version__)
    command = [str(in_use.program)] if in_use else paths.program()
    return _draws(command, "--pack", str(staged.files))


def _draws(program: Sequence[str], *options: str) -> str:
    """Return why a kiosk does not draw without a screen."""
    done = _apart([*program, *ONE_FRAME, *options])
    if done.code == 0:
        return ""
    last = plain((done.errors.strip().splitlines() or ["nothing"])[-1])
    return f"it drew nothing and ended with {done.code}; its last words were: {last}"


def _apart(command: Sequence[str]) -> Examined:
    """Run a command of a staged version to its end, in an account that is empty.

    What it says goes to files, of which no more is read than is needed: it may be without an end.

    Raises:
        OSError: it cannot be started.
        TimeoutExpired: it does not end.
    """
    with TemporaryDirectory() as folder, TemporaryFile() as out, TemporaryFile() as errors:
        account = _account()
        if account:
            os.chown(folder, account["user"], account["group"])
        environment = {
            "PATH": os.defpath,
            "LANG": "C.UTF-8",
            "HOME": folder,
            "QT_QPA_PLATFORM": "offscreen",
            **{f"XDG_{name}_HOME": folder for name in ("CONFIG", "STATE", "CACHE")},
            "XDG_RUNTIME_DIR": folder,
            **(_of_windows(folder) if sys.platform == "win32" else {}),
        }
        done = subprocess.run(
            command,
            env=environment,
            cwd=folder,
            stdout=out,
            stderr=errors,
            timeout=PATIENCE,
            check=False,
            **account,
        )
        return Examined(done.returncode, _read(out, 0), _read(errors, -MOST_WORDS))


def _of_windows(folder: str) -> dict[str, str]:
    """Return what no program starts without on Windows, and the name of an account's folder."""
    return {
        "SYSTEMROOT": os.environ["SYSTEMROOT"],
        "WIN_PD_OVERRIDE_LOCAL_APPDATA": folder,
        **dict.fromkeys(("TEMP", "TMP", "USERPROFILE"), folder),
    }


def _read(file: IO[bytes], start: int) -> str:
    """Return what a file holds from a place on, counted from its end where that is negative."""
    end = file.seek(0, os.SEEK_END)
    file.seek(max(0, end + start) if start < 0 else start)
    return file.read(MOST_WORDS).decode(errors="replace")


def _account() -> dict[str, Any]:
    """Return as whom a staged version is examined: never as root, where the kiosk is somebody."""
    if sys.platform == "win32" or os.getuid() != 0:
        return {}
    try:
        owner = paths.state_dir().stat()
    except OSError:
        return {}
    if not owner.st_uid:
        return {}
    return {"user": owner.st_uid, "group": owner.st_gid, "extra_groups": []}
