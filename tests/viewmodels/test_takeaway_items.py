"""What the page to take along lists on the screen."""

from kiosk.content.load import load_pack
from kiosk.startup import built_in_pack
from kiosk.viewmodels.takeaway_items import ask_items


def test_questions_for_everyone_are_listed_before_those_that_answers_call_for() -> None:
    pack = load_pack(built_in_pack())
    called_for = {question.id: bool(question.when) for question in pack.structure.questions}
    listed = [called_for[item.key] for item in ask_items(pack.structure, pack.words("en"), ())]
    assert set(listed) == {False, True}
    assert listed == sorted(listed)
