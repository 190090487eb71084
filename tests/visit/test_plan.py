"""The visit plan made from a pack and the clinic's settings."""

from pathlib import Path

import pytest

from kiosk.content.load import load_pack
from kiosk.content.pack import Pack
from kiosk.settings.clinic_settings import TakeawaySettings
from kiosk.values.handout_form import HandoutForm
from kiosk.visit.plan import QuestionKind, visit_plan
from tests.support.packs import tiny_pack


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    return load_pack(tiny_pack(tmp_path / "pack", ("en", "es", "fr")))


@pytest.mark.parametrize(
    ("default", "order"),
    [("en", "en es fr"), ("es", "es en fr"), ("fr", "fr en es"), ("de", "en es fr")],
)
def test_the_clinics_language_comes_first_where_the_pack_speaks_it(
    pack: Pack, default: str, order: str
) -> None:
    assert visit_plan(pack, default).languages == tuple(order.split())


def test_a_visit_has_the_packs_topics_in_order(pack: Pack) -> None:
    assert visit_plan(pack, "en").topics == pack.structure.topics


def test_the_quiz_asks_what_scores_then_what_counts_most_then_the_circumstances(pack: Pack) -> None:
    screens = visit_plan(pack, "en").quiz
    assert [(asked.id, asked.kind, asked.options) for asked in screens] == [
        ("start", QuestionKind.PREFERENCE, ()),
        ("vein", QuestionKind.PREFERENCE, ()),
        ("", QuestionKind.COUNTS_MOST, ()),
        ("health", QuestionKind.CHECKLIST, ("heart", "liver")),
        ("familiar", QuestionKind.CHECKLIST, ("first_time",)),
    ]


def test_every_row_opens_and_every_question_can_be_put_on_the_page(pack: Pack) -> None:
    plan = visit_plan(pack, "en")
    assert plan.rows == {"onset", "needle", "ride"}
    assert plan.to_ask == {"cost", "slow_down"}
    assert plan.axis == 120


def test_a_visit_knows_what_is_asked_and_stated_before_the_room(pack: Pack) -> None:
    plan = visit_plan(pack, "en")
    assert plan.ready == {"sure", "supported"}
    assert plan.statements == {"starts_slowly", "rides_better"}


@pytest.mark.parametrize(
    ("languages", "wanted", "language"),
    [(("en", "es"), True, "en"), (("en", "es"), False, ""), (("es", "fr"), True, "")],
)
def test_staff_get_a_copy_where_the_clinic_wants_one_and_the_pack_speaks_english(
    tmp_path: Path, languages: tuple[str, ...], wanted: bool, language: str
) -> None:
    pack = load_pack(tiny_pack(tmp_path / "other", languages))
    takeaway = TakeawaySettings(english_copy=wanted)
    assert visit_plan(pack, "es", takeaway).staff_language == language


@pytest.mark.parametrize("form", [HandoutForm.QR, HandoutForm.SHOW])
def test_the_page_is_taken_along_as_the_clinic_says(pack: Pack, form: HandoutForm) -> None:
    assert visit_plan(pack, "en", TakeawaySettings(offer=(form,))).forms == {form}
