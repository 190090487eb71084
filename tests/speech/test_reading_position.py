"""The reading position after actions of the listener and the voice."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.speech.reading_position import ReadingPhase, ReadingPosition

PLACES = (2, 5, 9)
BEGUN = ReadingPosition().read(PLACES)


def end(reading: ReadingPosition) -> ReadingPosition:
    """Return the position after the voice finished its utterance."""
    return reading.ended(reading.turn)


def test_places_are_read_one_after_another_and_then_it_rests() -> None:
    reading, read = BEGUN, []
    while reading.phase is ReadingPhase.SPEAKING:
        read.append(reading.place)
        reading = end(reading)
    assert tuple(read) == PLACES
    assert (reading.phase, reading.place) == (ReadingPhase.RESTING, None)


def test_a_screen_with_nothing_to_read_is_silent() -> None:
    assert ReadingPosition().read(()) == ReadingPosition()


def test_a_pause_waits_at_the_place_and_the_voice_that_falls_silent_ends_nothing() -> None:
    paused = end(BEGUN).paused()
    assert (paused.phase, paused.place) == (ReadingPhase.PAUSED, 5)
    assert end(paused) == paused
    assert (paused.again().phase, paused.again().place) == (ReadingPhase.SPEAKING, 5)


def test_again_speaks_the_place_from_its_beginning() -> None:
    again = end(BEGUN).again()
    assert (again.place, again.turn) == (5, end(BEGUN).turn + 1)


def test_to_skip_leads_to_the_next_place_also_from_a_pause_and_then_to_rest() -> None:
    assert BEGUN.skipped().place == 5
    assert BEGUN.paused().skipped().phase is ReadingPhase.SPEAKING
    assert BEGUN.skipped().skipped().skipped().phase is ReadingPhase.RESTING


def test_what_was_touched_is_read_and_what_follows() -> None:
    reading = BEGUN.read_on(PLACES, 5)
    assert (reading.place, end(reading).place) == (5, 9)


def test_what_is_not_read_in_its_turn_is_read_alone() -> None:
    reading = BEGUN.read_on(PLACES, 4)
    assert (reading.place, end(reading).phase) == (4, ReadingPhase.RESTING)


def test_the_end_of_what_was_cut_short_is_not_the_end_of_what_followed() -> None:
    again = BEGUN.again()
    assert again.ended(BEGUN.turn) == again


def test_nothing_is_left_of_a_reading_that_fell_silent() -> None:
    silent = end(BEGUN).silent()
    assert silent == ReadingPosition(turn=silent.turn)
    for same in (silent.paused(), silent.again(), silent.skipped(), end(silent)):
        assert same == silent


@given(st.lists(st.sampled_from(["end", "paused", "again", "skipped", "silent"]), max_size=30))
def test_every_new_thing_to_say_has_a_number_of_its_own(happened: list[str]) -> None:
    reading, said = BEGUN, [(BEGUN.turn, BEGUN.place)]
    for what in happened:
        reading = end(reading) if what == "end" else getattr(reading, what)()
        if reading.phase is ReadingPhase.SPEAKING and (reading.turn, reading.place) not in said:
            assert reading.turn > said[-1][0]
            said.append((reading.turn, reading.place))
