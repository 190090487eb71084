"""The built-in pack is valid and covers the whole source article."""

from itertools import combinations

import pytest

from kiosk.content.load import load_pack
from kiosk.content.pack import Pack
from kiosk.paths import resources

ARTICLE = "g1 g2 x1 x2 x3 x4 x5 x6 e1 e2 e3 e4 e5 s1 s2 s3 s4 s5 p1 p2 p3 p4 c1 c2 c3 a1 d1"
FACTS = frozenset(ARTICLE.split())


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack(resources() / "content" / "innerbloom")


@pytest.mark.parametrize("fact", sorted(FACTS))
def test_each_fact_stands_in_a_row_that_a_topic_shows(pack: Pack, fact: str) -> None:
    sections = [section for topic in pack.structure.topics for section in topic.sections]
    rows = [pack.row(name) for section in sections for name in section.rows]
    assert any(fact in (*row.facts, *row.facts_iv, *row.facts_im) for row in rows)


def test_no_row_claims_a_fact_that_the_article_does_not_have(pack: Pack) -> None:
    rows = pack.structure.rows
    named = {fact for row in rows for fact in (*row.facts, *row.facts_iv, *row.facts_im)}
    assert named <= FACTS


def test_the_pack_speaks_english(pack: Pack) -> None:
    assert "en" in pack.structure.languages


def test_safety_says_first_what_everybody_must_know(pack: Pack) -> None:
    (safety,) = [topic for topic in pack.structure.topics if topic.id == "safety"]
    must = {"common_effects", "warning_signs", "no_driving", "tell_first", "long_term"}
    assert must <= set(safety.rows)


def test_what_fits_a_patient_is_asked_before_what_everybody_may_ask(pack: Pack) -> None:
    fitting = [bool(question.when) for question in pack.structure.questions]
    assert fitting == sorted(fitting, reverse=True)


def test_whether_it_is_safe_for_a_patient_is_asked_first(pack: Pack) -> None:
    assert pack.structure.questions[0].id == "ask_if_right"


def test_a_screen_shows_one_picture_for_one_thing(pack: Pack) -> None:
    same_thing = {("common_effects", "safety_effects"), ("tell_first", "speak_up")}
    for topic in pack.structure.topics:
        for layer in (topic, *topic.more):
            rows = [pack.row(name) for name in layer.rows]
            shown = [(row.id, row.picture) for row in rows]
            shown += [(more.id, more.picture) for more in topic.more if layer is topic]
            alike = {
                (one, other)
                for (one, first), (other, second) in combinations(shown, 2)
                if first == second
            }
            assert alike <= same_thing


def test_no_end_of_a_question_has_the_picture_of_a_route(pack: Pack) -> None:
    routes = {"person_with_drip", "arm_with_shot", "drip", "shot"}
    ends = [end for one in pack.structure.quiz.attributes for end in (one.first, one.second)]
    assert not routes & {end.picture for end in ends}
