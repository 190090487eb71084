"""How the real kiosk draws, seen from outside."""

from pathlib import Path

from tests.process.patient import Patient


def test_letters_are_drawn_where_the_screen_is_and_shared_among_no_threads(
    patient: Patient,
) -> None:
    patient.answer_everything()  # over screens that move, whose letters Qt would share
    tasks = Path(f"/proc/{patient.process.pid}/task").iterdir()
    assert {(task / "comm").read_text().strip() for task in tasks}.isdisjoint({"Thread (pooled)"})
