"""Rendering of the real kiosk, seen from outside."""

from contextlib import suppress
from pathlib import Path

from tests.integration.process.patient import Patient


def test_letters_are_drawn_where_the_screen_is_and_shared_among_no_threads(
    patient: Patient,
) -> None:
    patient.answer_everything()  # over animated screens, whose glyphs Qt would share
    names = set()
    for task in Path(f"/proc/{patient.process.pid}/task").iterdir():
        with suppress(OSError):  # it ended meanwhile
            names.add((task / "comm").read_text().strip())
    assert names.isdisjoint({"Thread (pooled)"})
