"""A pack turned into the plain values that the other rooms work with."""

from typing import Final

from kiosk.content.pack import Pack
from kiosk.content.structure import Topic, When
from kiosk.content.words import Words
from kiosk.values.answers import Weight
from kiosk.values.handout_words import HandoutWords
from kiosk.values.plan import HandoutForm, QuestionPlan, TopicPlan, VisitPlan
from kiosk.values.scoring_rule import End, ScoredAttribute, ScoringRule
from kiosk.values.suggested_question import AskCondition, SuggestedQuestion

STAFF_LANGUAGE: Final = "en"
"""The language in which staff at this clinic work."""


def visit_plan(
    pack: Pack,
    default_language: str,
    *,
    forms: frozenset[HandoutForm] = frozenset({HandoutForm.SHOW}),
    staff_copy: bool = False,
) -> VisitPlan:
    """Return what a visit may do with a pack.

    Args:
        pack: the content on show.
        default_language: the clinic's language, which comes first where the pack speaks it.
        forms: the ways in which the clinic lets patients take their page along.
        staff_copy: whether staff get a copy of the page in English, where the pack speaks it.
    """
    structure = pack.structure
    return VisitPlan(
        languages=tuple(sorted(structure.languages, key=lambda code: code != default_language)),
        topics=tuple(_topic(topic) for topic in structure.topics),
        quiz=_questions(pack),
        rows=frozenset(row.id for row in structure.rows),
        to_ask=frozenset(question.id for question in structure.questions),
        axis=structure.timeline.axis,
        ready=frozenset(item.id for item in structure.ready),
        statements=frozenset(item.id for item in structure.statements),
        must_see=structure.path.must_see,
        forms=forms,
        staff_language=STAFF_LANGUAGE
        if staff_copy and STAFF_LANGUAGE in structure.languages
        else "",
    )


def scoring_rule(pack: Pack) -> ScoringRule:
    """Return how a pack's quiz scores."""
    quiz = pack.structure.quiz
    return ScoringRule(
        attributes=tuple(
            ScoredAttribute(item.id, item.first.toward, item.second.toward)
            for item in quiz.attributes
        ),
        strong=quiz.strengths.strong,
        slight=quiz.strengths.slight,
        little=quiz.weights.little,
        some=quiz.weights.some,
        lot=quiz.weights.lot,
        lean_at=quiz.lean_at,
        minimum=quiz.minimum,
        default_weight=quiz.default_weight,
    )


def suggested_questions(pack: Pack) -> tuple[SuggestedQuestion, ...]:
    """Return a pack's questions to ask the care team, in its order."""
    return tuple(
        SuggestedQuestion(question.id, tuple(_condition(when) for when in question.when))
        for question in pack.structure.questions
    )


def handout_words(words: Words) -> HandoutWords:
    """Return what stands on the page to take along, in the language of the words."""
    said = words.takeaway
    ends = {
        (name, end): text
        for name, item in words.quiz.attributes.items()
        for end, text in ((End.FIRST, item.first), (End.SECOND, item.second))
    }
    return HandoutWords(
        language=words.code,
        right_to_left=words.direction == "rtl",
        title=said.title,
        matters_title=said.matters,
        tells_title=said.tells,
        asks_title=said.asks,
        panels_title=said.panels,
        notes_title=said.notes,
        code=said.code,
        foot=said.foot,
        ends=ends,
        weights={weight: getattr(said.weights, weight) for weight in Weight},
        tells={name: item.tell for name, item in words.quiz.circumstances.items()},
        asks=words.questions,
        panels={name: item.tab for name, item in words.topics.items()},
    )


def _topic(topic: Topic) -> TopicPlan:
    return TopicPlan(topic.id, tuple(section.id for section in topic.sections))


def _questions(pack: Pack) -> tuple[QuestionPlan, ...]:
    """Return the screens of the quiz: what scores first, then the circumstances."""
    quiz = pack.structure.quiz
    preferences = (QuestionPlan(item.id) for item in quiz.attributes)
    checklists = (
        QuestionPlan(item.id, tuple(option.id for option in item.options), item.single)
        for item in quiz.checklists
    )
    return (*preferences, *checklists)


def _condition(when: When) -> AskCondition:
    return AskCondition(when.attribute, when.toward, when.circumstance)
