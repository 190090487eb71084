"""The tests that need no screen pass on Windows, run by its Python."""

from pathlib import Path
from typing import Final

import pytest

from release.prune import ROOT
from tests.integration.windows.windows import BUILT, PYTHON, Windows, as_windows_has_it

TESTS: Final = {
    "the small ones": (
        "doctor/test_windows_edition.py",
        "platform/test_file_rights.py",
        "quiz/test_scoring.py",
        "quiz/test_sensitivity.py",
        "schema",
        "settings",
        "speech/test_reader.py",
        "speech/test_reading_position.py",
        "speech/test_spoken_text.py",
        "staff",
        "supervision",
        "test_atomic_write.py",
        "test_paths.py",
        "test_startup.py",
        "values",
    ),
    "content": ("content",),
    "the visit, its page and its counts": (
        "takeaway/printers/test_print_job.py",
        "takeaway/test_contact_card.py",
        "takeaway/test_handout.py",
        "takeaway/test_qr_code.py",
        "takeaway/test_selection.py",
        "usage",
        "visit",
    ),
    "metrics": (
        "metrics/test_kiosk_metrics.py",
        "metrics/test_metrics_file.py::test_what_was_written_before_stays_whole_until_the_next_is",
        "metrics/test_monitoring.py",
        "metrics/test_privacy.py",
        "metrics/test_schedule.py",
        "metrics/test_whole_days.py",
    ),
    "updates": (
        "updates/test_attacks.py",
        "updates/test_fetch_web.py",
        "updates/test_offers.py",
        "updates/test_quiet_minute.py",
        "updates/test_selection.py",
    ),
    "commands": ("cli/test_commands.py", "cli/test_main.py"),
}
"""What needs no screen, and neither services nor programs of Linux. Left out of the same folders:

- doctor: all else is about devices, services and libraries of Linux; test_life.py gives the command
- metrics/test_metrics_file.py: who may read the file, and an error in the words of Linux
- quiz: every pattern of answers, and its words mirrored, which no system makes any different
- speech: the real voice and chime, heard by a sound server of Linux
- takeaway: pages on paper are read by programs of Linux; test_printing.py prints one
- updates: folders and installing are tried with links, pipes and shell scripts of Unix;
  test_life.py takes an update
- cli: test_update.py the same; test_locales.py is about locales of Unix
"""

ELSEWHERE: Final = (
    # Thousands of random packs and visits, which no system makes any different.
    "--ignore=tests/content/test_fuzz.py",
    "--ignore=tests/visit/test_walks.py",
    # Where a file is taken for a folder, Wine calls the name wrong, and Windows says what it is.
    "--deselect=tests/content/test_load.py::test_a_file_in_place_of_the_folder",
    # Wine's own server ends where one thread cuts a connection that another reads from.
    *("-k", "not slow_retrieval"),
)

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


@pytest.mark.parametrize("tests", TESTS.values(), ids=TESTS)
def test_what_needs_no_screen_works(new: Windows, tests: tuple[str, ...]) -> None:
    pytest_of_its_own = ("-m", "pytest", "-q", "-o", "cache_dir=build/windows/cache", *ELSEWHERE)
    files = [f"tests/{test}" for test in tests]
    done = new.run(PYTHON, *pytest_of_its_own, *files, **with_tests())
    assert done.returncode == 0, done.stdout
    print(done.stdout.strip().splitlines()[-1])


def test_windows_is_asked_who_may_read_a_file(new: Windows, tmp_path: Path) -> None:
    file = tmp_path / "staff-pin"
    file.touch()
    for mode, told in ((0o600, "False"), (0o644, "True")):
        file.chmod(mode)
        done = new.run(PYTHON, "-c", RIGHTS, as_windows_has_it(file), **with_tests())
        assert (done.stdout.strip(), done.stderr) == (told, "")
