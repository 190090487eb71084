"""The quiz in a proof: its screens, results, scoring, and a worked example."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle
from typing import Final

from kiosk.content.pack import Pack
from kiosk.content.quiz_structure import Attribute, Checklist, Circumstance, QuizStructure
from kiosk.content.quiz_words import AttributeWords, LeanWords, OutcomeWords
from kiosk.content.result_words import outcome_words
from kiosk.content.words import Words
from kiosk.quiz.scoring import score
from kiosk.values.answers import Answers, Choice
from kiosk.values.result import Outcome
from kiosk.values.routes import Route
from tools.content.proof.outline import NOTHING, ProofEntry, ProofLine, ProofPart, note, said


def _of_outcome(outcome: Outcome, words: Words) -> OutcomeWords:
    return outcome_words(outcome, words.quiz)


RESULTS: Final[dict[Outcome, Callable[[Words], OutcomeWords]]] = {
    outcome: partial(_of_outcome, outcome) for outcome in Outcome
}

EXAMPLE: Final = (
    Choice.FIRST_STRONG,
    Choice.SECOND_SLIGHT,
    Choice.FIRST_SLIGHT,
    Choice.MIDDLE,
    Choice.NOT_SURE,
)
"""The answers of the worked example: each kind of answer once; the first counts most."""


def quiz(pack: Pack) -> Iterator[ProofPart]:
    """Yield the scoring, the questions, a worked example and the results."""
    asked = pack.structure.quiz
    how = said(pack, "How it is counted", lambda words: words.quiz.how)
    yield ProofPart(
        "Quiz: how it scores", (ProofEntry("quiz.how", (how,)), _scoring(asked)), opens=True
    )
    preferences = tuple(_preference(pack, item) for item in asked.attributes)
    yield ProofPart("Quiz: preferences, which score", preferences)
    lists = tuple(entry for item in asked.checklists for entry in _checklist(pack, item))
    yield ProofPart("Quiz: circumstances, which never score", lists)
    yield ProofPart("Quiz: one visit worked through", tuple(_example(pack, asked)))
    results = (_result(pack, f"quiz.leans.{lean}", say) for lean, say in RESULTS.items())
    other = _titled(pack, "quiz.something_else", lambda words: words.quiz.something_else)
    yield ProofPart("Quiz: results", (*results, other))


# How it scores -------------------------------------------------------------------------------


def _scoring(rule: QuizStructure) -> ProofEntry:
    result = (
        f"Leans toward IV or IM above a balance of {rule.lean_above}, else both fit where "
        f"{rule.minimum} questions have a step. Strong wishes on both sides, or opposite ones in a "
        "group, pull apart."
    )
    groups = ", ".join(f"{item.id} in {item.group}" for item in rule.attributes)
    return ProofEntry(
        note("quiz", "what counts most counts double"),
        (
            ProofLine("Prefer a lot", (f"{rule.strengths.strong} points",)),
            ProofLine("Prefer a little", (f"{rule.strengths.slight} points",)),
            ProofLine("Either is fine, not sure", ("0 points",)),
            ProofLine("Groups, which pull by their mean", (groups,)),
            ProofLine("Result", (result,)),
        ),
    )


def _example(pack: Pack, rule: QuizStructure) -> Iterator[ProofEntry]:
    """Yield sample answers with their points, and the result."""
    given = tuple(zip(rule.attributes, cycle(EXAMPLE), strict=False))
    answers = Answers(
        choices=tuple(sorted((item.id, choice) for item, choice in given)),
        counts_most=frozenset({rule.attributes[0].id}),
    )
    result = score(rule, answers)
    points = {
        wish.attribute: f"{wish.points} toward {wish.toward.upper()}" for wish in result.wishes
    }
    for item, choice in given:
        where = note(item.id, points.get(item.id, "0 points"))
        yield ProofEntry(where, (_step(pack, item.id, "Answer", choice),))
    ahead = Route.IV if result.balance > 0 else Route.IM
    balance = f"{abs(result.balance)} toward {ahead.upper()}" if result.balance else "0"
    yield ProofEntry(
        "what comes of it",
        (
            ProofLine("Sum", (f"Balance: {balance}.",)),
            said(pack, "Result", lambda words: RESULTS[result.outcome](words).title, strong=True),
        ),
    )


# Its screens ---------------------------------------------------------------------------------


def _preference(pack: Pack, item: Attribute) -> ProofEntry:
    def words_of(words: Words) -> AttributeWords:
        return words.quiz.attributes[item.id]

    def end(name: str, toward: Route | None) -> str:
        return f"{name}: {toward.upper() if toward else 'neither route'}"

    return ProofEntry(
        note(item.id, f"group {item.group}", f"more in row {item.row}"),
        (
            said(pack, "Question", lambda words: words_of(words).question, strong=True),
            said(pack, "In short", lambda words: words_of(words).name),
            said(pack, end("First end", item.first.toward), lambda words: words_of(words).first),
            said(pack, end("Second end", item.second.toward), lambda words: words_of(words).second),
        ),
    )


def _step(pack: Pack, attribute: str, name: str, choice: Choice) -> ProofLine:
    """Return an answer's line: the strength of the preference, and the end it is for."""
    end = choice.end
    if end is None:
        answer = "Not sure" if choice is Choice.NOT_SURE else "Either is fine"
        return ProofLine(name, (answer,))
    much = "prefer a lot" if choice.strong else "prefer a little"
    return said(pack, f"{name}: {much}", lambda words: words.quiz.attributes[attribute].end(end))


def _checklist(pack: Pack, item: Checklist) -> Iterator[ProofEntry]:
    yield ProofEntry(
        note(item.id, "one option at a time" if item.single else "any number of options"),
        (
            said(
                pack, "Question", lambda words: words.quiz.checklists[item.id].question, strong=True
            ),
            said(pack, "Hint", lambda words: words.quiz.checklists[item.id].hint),
        ),
    )
    for option in item.options:
        yield _circumstance(pack, option)


def _circumstance(pack: Pack, item: Circumstance) -> ProofEntry:
    return ProofEntry(
        note(item.id, f"more in row {item.row}"),
        (
            said(pack, "Option", lambda words: words.quiz.circumstances[item.id].label),
            said(pack, "For the care team", lambda words: words.quiz.circumstances[item.id].tell),
        ),
    )


def _result(pack: Pack, key: str, say: Callable[[Words], OutcomeWords]) -> ProofEntry:
    titled = _titled(pack, key, say)
    further = (
        said(pack, "Lead, naming wishes", lambda words: say(words).one or NOTHING),
        said(pack, "Lead, naming both sides", lambda words: say(words).two or NOTHING),
    )
    return ProofEntry(key, (*titled.lines, *further))


def _titled(pack: Pack, key: str, say: Callable[[Words], LeanWords]) -> ProofEntry:
    return ProofEntry(
        key,
        (
            said(pack, "Title", lambda words: say(words).title, strong=True),
            said(pack, "Lead", lambda words: say(words).lead),
        ),
    )
