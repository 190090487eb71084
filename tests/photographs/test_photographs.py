"""Simulated photographs of the code are decoded: a sample of what `make photographs` measures."""

import pytest

from kiosk.takeaway.qr_code import QUIET
from tests.photographs.__main__ import pages, table
from tests.photographs.camera import CAMERAS, Camera, Shot, photograph
from tests.photographs.readers import READERS
from tests.photographs.study import Rate, drawn, printed, read_one

PAGES = dict(pages())
ARMS_LENGTH = 400
SEEDS = range(2)


@pytest.mark.parametrize("name", PAGES)
def test_no_code_is_finer_than_97_modules_or_smaller_than_phones_tell_apart(name: str) -> None:
    code = drawn(PAGES[name])
    assert code.modules <= 97
    assert code.module >= 1
    assert len(code.code.rows) == code.modules + 2 * QUIET


def test_a_code_on_paper_is_as_wide_as_hands_hold_it_for() -> None:
    code = printed(PAGES["usual, en"])
    assert code.module >= 0.5
    assert code.modules <= 97


@pytest.mark.parametrize("tilt", [0, 20])
@pytest.mark.parametrize("camera", CAMERAS, ids=lambda camera: str(camera.name))
@pytest.mark.parametrize("name", [name for name in PAGES if name.startswith("fullest")])
def test_three_readers_read_the_fullest_page_at_arms_length(
    name: str, camera: Camera, tilt: int
) -> None:
    code = drawn(PAGES[name])
    right = [read_one(code, camera, Shot(ARMS_LENGTH, tilt), seed) for seed in SEEDS]
    assert right == [frozenset(READERS)] * len(SEEDS)


def test_a_code_too_far_away_to_tell_its_modules_apart_is_read_by_nobody() -> None:
    code = drawn(PAGES["usual, en"])
    assert read_one(code, CAMERAS[1], Shot(1500, 0), 0) == frozenset()


def test_the_same_seed_takes_the_same_photograph_and_another_one_another() -> None:
    code = drawn(PAGES["usual, en"])
    first, again, other = (
        photograph(code.code.rows, code.module, CAMERAS[1], Shot(ARMS_LENGTH, 20), seed)
        for seed in (3, 3, 4)
    )
    assert (first == again).all()
    assert first.shape == other.shape
    assert (first != other).any()


def test_rates_say_of_how_many_photographs_they_are() -> None:
    rate = Rate(CAMERAS[1], Shot(400, 20), 50, {"zbar": 49})
    assert "| cheap phone | 40 cm | 20° | 49 of 50 |" in table([rate])
