"""The plain rooms' own tests pass on Windows, run by its Python."""

from pathlib import Path
from typing import Final

from release.prune import ROOT
from tests.integration.windows.windows import BUILT, PYTHON, Windows, as_windows_has_it

ROOMS: Final = (
    "doctor/test_windows_edition.py",
    "platform/test_file_rights.py",
    "quiz/test_scoring.py",
    "schema/test_describe.py",
    "schema/test_diagnostics.py",
    "schema/test_text.py",
    "schema/test_validate.py",
    "settings",
    "staff",
    "supervision",
    "test_atomic_write.py",
    "test_paths.py",
    "values",
)
"""What needs no screen, no service of Linux and few processes: they start slowly under Wine."""

RIGHTS = """\
import sys; from pathlib import Path
from kiosk.platform.file_rights import is_open_to_others
print(is_open_to_others(Path(sys.argv[1])))
"""


def with_tests() -> dict[str, str]:
    """Return what Python needs to find the kiosk and the packages of its tests."""
    folders = (ROOT, BUILT / "test-packages")
    return {
        "PYTHONPATH": ";".join(map(as_windows_has_it, folders)),
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def test_the_plain_rooms_keep_their_promises(new: Windows) -> None:
    rooms = [f"tests/{room}" for room in ROOMS]
    pytest_of_its_own = ("-m", "pytest", "-q", "-o", "cache_dir=build/windows/cache", *rooms)
    done = new.run(PYTHON, *pytest_of_its_own, **with_tests())
    assert done.returncode == 0, done.stdout
    print(done.stdout.strip().splitlines()[-1])


def test_windows_is_asked_who_may_read_a_file(new: Windows, tmp_path: Path) -> None:
    file = tmp_path / "staff-pin"
    file.touch()
    for mode, told in ((0o600, "False"), (0o644, "True")):
        file.chmod(mode)
        done = new.run(PYTHON, "-c", RIGHTS, as_windows_has_it(file), **with_tests())
        assert (done.stdout.strip(), done.stderr) == (told, "")
