"""The quiz: its screens, its results, how it scores, and one visit worked through."""

from collections.abc import Callable, Iterator
from itertools import cycle
from typing import Final

from kiosk.content.pack import Pack
from kiosk.content.projection import scoring_rule
from kiosk.content.structure import Attribute, Checklist, Circumstance
from kiosk.content.words import AttributeWords, LeanWords, Words
from kiosk.quiz.scoring import Lean, score
from kiosk.values.answers import STEPS, WEIGHTS, Answers, Choice, Preference, Weight
from kiosk.values.routes import Route
from kiosk.values.scoring_rule import ScoredAttribute, ScoringRule
from tools.content.proof.outline import ProofEntry, ProofLine, ProofPart, note, said

TIMES: Final = "\N{MULTIPLICATION SIGN}"

RESULTS: Final[dict[Lean, Callable[[Words], LeanWords]]] = {
    Lean.IV: lambda words: words.quiz.leans.iv,
    Lean.IM: lambda words: words.quiz.leans.im,
    Lean.BOTH: lambda words: words.quiz.leans.both,
    Lean.TOO_LITTLE: lambda words: words.quiz.leans.too_little,
}

EXAMPLE: Final = (
    Preference(Choice.FIRST_STRONG, Weight.LOT),
    Preference(Choice.SECOND_SLIGHT, Weight.SOME),
    Preference(Choice.MIDDLE, Weight.LOT),
    Preference(Choice.FIRST_SLIGHT, Weight.LITTLE),
    Preference(Choice.NOT_SURE, Weight.SOME),
)
"""What one patient might answer: each kind of answer once, so that each rule is seen at work."""


def quiz(pack: Pack) -> Iterator[ProofPart]:
    """Return the quiz: how it scores, what it asks, an example, and its results."""
    asked, rule = pack.structure.quiz, scoring_rule(pack)
    how = said(pack, "How it works", lambda words: words.quiz.how)
    yield ProofPart(
        "Quiz: how it scores", (ProofEntry("quiz.how", (how,)), _scoring(rule)), opens=True
    )
    scored = zip(asked.attributes, rule.attributes, strict=True)
    preferences = tuple(_preference(pack, rule, *pair) for pair in scored)
    yield ProofPart("Quiz: preferences, which score", preferences)
    lists = tuple(entry for item in asked.checklists for entry in _checklist(pack, item))
    yield ProofPart("Quiz: circumstances, which never score", lists)
    yield ProofPart("Quiz: one visit worked through", tuple(_example(pack, rule)))
    results = (_result(pack, f"quiz.leans.{lean}", say) for lean, say in RESULTS.items())
    other = _result(pack, "quiz.something_else", lambda words: words.quiz.something_else)
    yield ProofPart("Quiz: results", (*results, other))


# How it scores -------------------------------------------------------------------------------


def _scoring(rule: ScoringRule) -> ProofEntry:
    result = (
        f"Leans toward IV or IM from a balance of {rule.lean_at} points, else both fit. "
        f"Too soon to say with fewer than {rule.minimum} answers that pull."
    )
    return ProofEntry(
        note("quiz", f"matters “{rule.default_weight}” unless the patient touches another weight"),
        (
            _points(rule, "Firm answer", Choice.FIRST_STRONG),
            _points(rule, "Mild answer", Choice.FIRST_SLIGHT),
            ProofLine("Middle, not sure", ("0 points",)),
            ProofLine("Result", (result,)),
        ),
    )


def _points(rule: ScoringRule, name: str, choice: Choice) -> ProofLine:
    each = (
        f"{_product(rule, Preference(choice, weight))} where it matters “{weight}”"
        for weight in WEIGHTS
    )
    return ProofLine(name, (", ".join(each),))


def _product(rule: ScoringRule, said_so: Preference) -> str:
    strength, weight = rule.strength(said_so.choice), rule.weight(said_so.weight)
    return f"{strength} {TIMES} {weight} = {rule.points(said_so)}"


def _example(pack: Pack, rule: ScoringRule) -> Iterator[ProofEntry]:
    """Return one patient's answers, with the points of each, and what comes of them."""
    given = tuple(zip(rule.attributes, cycle(EXAMPLE), strict=False))
    answers = Answers(tuple(sorted((item.id, answer) for item, answer in given)))
    for item, answer in given:
        yield _answered(pack, rule, item, answer)
    result = score(rule, answers)
    iv, im = (sum(fit.points for fit in fits) for fits in (result.fits_iv, result.fits_im))
    ahead = Route.IV if result.balance > 0 else Route.IM
    balance = f"{abs(result.balance)} toward {ahead.upper()}" if result.balance else "0"
    pulling = len(result.fits_iv) + len(result.fits_im)
    sums = f"IV {iv} points, IM {im} points. Answers that pull: {pulling}. Balance: {balance}."
    yield ProofEntry(
        "what comes of it",
        (
            ProofLine("Sum", (sums,)),
            said(pack, "Result", lambda words: RESULTS[result.lean](words).title, strong=True),
        ),
    )


def _answered(
    pack: Pack, rule: ScoringRule, item: ScoredAttribute, answer: Preference
) -> ProofEntry:
    toward = item.toward(answer.choice)
    points = f"{_product(rule, answer)} points toward {toward.upper()}" if toward else "0 points"
    where = note(item.id, f"matters “{answer.weight}”", points)
    if answer.choice is Choice.NOT_SURE:
        return ProofEntry(where, (ProofLine("Answer", ("Not sure",)),))
    return ProofEntry(where, (_step(pack, item.id, "Answer", answer.choice),))


# Its screens ---------------------------------------------------------------------------------


def _preference(
    pack: Pack, rule: ScoringRule, item: Attribute, scored: ScoredAttribute
) -> ProofEntry:
    def words_of(words: Words) -> AttributeWords:
        return words.quiz.attributes[item.id]

    def step(choice: Choice) -> ProofLine:
        toward = scored.toward(choice)
        points = f"{rule.strength(choice)} to {toward.upper()}" if toward else "0"
        return _step(pack, item.id, f"Step: {points}", choice)

    return ProofEntry(
        note(item.id, f"more in row {item.row}"),
        (
            said(pack, "Question", lambda words: words_of(words).question, strong=True),
            *(step(choice) for choice in STEPS),
            said(pack, "On the result", lambda words: words_of(words).name),
            said(pack, "First end", lambda words: words_of(words).first),
            said(pack, "Second end", lambda words: words_of(words).second),
        ),
    )


def _step(pack: Pack, attribute: str, name: str, choice: Choice) -> ProofLine:
    return said(pack, name, lambda words: getattr(words.quiz.attributes[attribute].steps, choice))


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


def _result(pack: Pack, key: str, say: Callable[[Words], LeanWords]) -> ProofEntry:
    return ProofEntry(
        key,
        (
            said(pack, "Title", lambda words: say(words).title, strong=True),
            said(pack, "Lead", lambda words: say(words).lead),
        ),
    )
