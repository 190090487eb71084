"""A whole visit with a screen reader only."""

from collections.abc import Callable

from tests.integration.screenreader.reader import Reader, State

Read = Callable[..., Reader]

BUTTON = "push button"
TAB = "page tab"
CHOICE = "radio button"
BOX = "check box"


def test_a_whole_visit_is_read_and_made_by_a_screen_reader(read: Read) -> None:
    reader = read()
    reader.press(BUTTON, "Touch to begin")
    reader.hears("Welcome")
    reader.find("heading", "Welcome")
    reader.press(BUTTON, "See both")
    reader.hears("Drip or shot?")
    assert reader.find(TAB, "At a glance").has(State.SELECTED)
    row = reader.find(BUTTON, "It is given")
    assert "Drip (IV): " in row.more
    assert "Shot (IM): " in row.more
    reader.press(TAB, "Safety")
    reader.hears("Staying safe")
    assert reader.find(TAB, "Safety").has(State.SELECTED)
    assert not reader.find(TAB, "At a glance").has(State.SELECTED)
    _move_along_the_session(reader)
    reader.press(BUTTON, "What matters to me")
    chosen = _answer_the_quiz(reader)
    reader.hears("Your wishes pull apart")
    result = reader.find("heading", "Your wishes pull apart").name
    reader.press(BUTTON, "Take it with you")
    reader.hears("My page for today")
    reader.find("list", "What matters to me")
    reader.press(BUTTON, "I am done")
    reader.hears("Thank you")
    reader.press(BUTTON, "Clear this screen")
    reader.find(BUTTON, "Touch to begin")
    left = reader.everything()
    assert not [node for node in left if node.name in {result, "What matters to me"}]
    assert not [node for node in left if node.name in chosen and node.has(State.CHECKED)]


def test_the_warning_breaks_in_in_the_language_of_the_visit_and_can_be_answered(read: Read) -> None:
    # The warning is looked for item by item, which takes long on a busy machine.
    reader = read("[visit]\nidle_seconds = 30\nwarning_seconds = 120\n")
    reader.press(BUTTON, "Toque para comenzar")
    reader.hears("Le damos la bienvenida")
    reader.hears("¿Sigue ahí?", urgent=True)
    warning = reader.find("alert message", "¿Sigue ahí?")
    assert warning.more
    reader.act(warning, "Press")
    reader.wait(lambda: warning.name not in _names(reader), lambda: "the warning stays")
    assert "Le damos la bienvenida" in _names(reader)


def _move_along_the_session(reader: Reader) -> None:
    reader.press(TAB, "How it feels")
    slider = reader.find("slider", "")
    assert reader.value(slider) == 0
    reader.hears("The shot is in.")
    for _minute in range(3):
        reader.act(slider, "Increase")
    assert reader.value(slider) == 3
    reader.hears("Effects climb fast.")


def _answer_the_quiz(reader: Reader) -> set[str]:
    """Choose the first option of each question, skip the last checklist; return the names."""
    answers = set()
    while "push button See the result" not in _controls(reader):
        reader.hears("Question ")
        offered = [node for node in reader.shown() if node.role in {CHOICE, BOX}]
        answers.add(offered[0].name)
        reader.press(offered[0].role, offered[0].name)
        assert reader.find(offered[0].role, offered[0].name).has(State.CHECKED)
        reader.press(BUTTON, "Next")
    reader.press(BUTTON, "See the result")
    return answers


def _names(reader: Reader) -> set[str]:
    return {node.name for node in reader.shown()}


def _controls(reader: Reader) -> set[str]:
    return {f"{node.role} {node.name}" for node in reader.shown()}
