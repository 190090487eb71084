"""A pack turned into the plain values that other subjects work with."""

from collections.abc import Mapping
from typing import Final

from kiosk.content.pack import Pack
from kiosk.content.structure import Checklist, FactRow, Topic, When
from kiosk.content.words import RowWords
from kiosk.values.handout_words import ComparedWords, HandoutWords
from kiosk.values.plan import HandoutForm, QuestionPlan, TopicPlan, VisitPlan
from kiosk.values.routes import Route
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
        checklists=tuple(_checklist(item) for item in structure.quiz.checklists),
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
            ScoredAttribute(item.id, item.group, item.first.toward, item.second.toward)
            for item in quiz.attributes
        ),
        strong=quiz.strengths.strong,
        slight=quiz.strengths.slight,
        lean_above=quiz.lean_above,
        minimum=quiz.minimum,
        first=tuple(
            (option.id, option.first)
            for checklist in quiz.checklists
            for option in checklist.options
            if option.first is not None
        ),
    )


def suggested_questions(pack: Pack) -> tuple[SuggestedQuestion, ...]:
    """Return a pack's questions to ask the care team, in its order."""
    return tuple(
        SuggestedQuestion(question.id, tuple(_condition(when) for when in question.when))
        for question in pack.structure.questions
    )


def handout_words(pack: Pack, language: str, numbers: Mapping[str, str]) -> HandoutWords:
    """Return what stands on the page to take along.

    Args:
        pack: the content on show.
        language: one that it speaks.
        numbers: those to call, by the name that stands in for them. A line without its number is
            left out.
    """
    words = pack.words(language)
    said = words.takeaway
    ends = {
        (name, end): text
        for name, item in words.quiz.attributes.items()
        for end, text in ((End.FIRST, item.first), (End.SECOND, item.second))
    }
    rows, same = pack.structure.takeaway.rows, pack.structure.takeaway.same
    safety = (words.safety_lines[line.id] for line in pack.structure.safety_lines)
    return HandoutWords(
        language=words.code,
        right_to_left=words.direction == "rtl",
        title=said.title,
        iv=words.routes[Route.IV].plain,
        im=words.routes[Route.IM].plain,
        compare_title=said.compare,
        same_title=said.same,
        matters_title=said.matters,
        tells_title=said.tells,
        asks_title=said.asks,
        after_title=said.after,
        ride=said.ride,
        notes_title=said.notes,
        code=said.code,
        foot=said.foot,
        rows={name: _compared(pack.row(name), words.rows[name]) for name in rows},
        same={name: words.rows[name].both or words.rows[name].text or "" for name in same},
        ends=ends,
        bit=said.wishes.bit,
        much=said.wishes.much,
        most=said.wishes.most,
        tells={name: item.tell for name, item in words.quiz.circumstances.items()},
        asks=words.questions,
        safety=tuple(line for text in safety if (line := _filled(text, numbers))),
    )


def _compared(row: FactRow, words: RowWords) -> ComparedWords:
    return ComparedWords(
        words.label, words.iv or "", words.im or "", row.picture_iv, row.picture_im
    )


def _filled(text: str, numbers: Mapping[str, str]) -> str:
    """Return a line with its numbers, empty where there is no such number in the country."""
    for name, number in numbers.items():
        blank = f"{{{name}}}"
        if blank in text and not number:
            return ""
        text = text.replace(blank, number)
    return text


def _topic(topic: Topic) -> TopicPlan:
    return TopicPlan(topic.id, tuple(section.id for section in topic.sections))


def _questions(pack: Pack) -> tuple[QuestionPlan, ...]:
    """Return the screens of the quiz: what scores, what of it counts most, then circumstances."""
    quiz = pack.structure.quiz
    preferences = (QuestionPlan(item.id) for item in quiz.attributes)
    checklists = (_checklist(item) for item in quiz.checklists if not item.on_page)
    return (*preferences, QuestionPlan(""), *checklists)


def _checklist(item: Checklist) -> QuestionPlan:
    return QuestionPlan(item.id, tuple(option.id for option in item.options), item.single)


def _condition(when: When) -> AskCondition:
    return AskCondition(when.attribute, when.toward, when.circumstance, when.apart)
