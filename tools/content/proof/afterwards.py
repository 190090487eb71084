"""The parts of a proof after the quiz: handout, readiness check, terms, and remaining texts."""

from collections.abc import Callable, Iterator

from msgspec import to_builtins

from kiosk.content.pack import Pack
from kiosk.content.structure import Ready, Statement
from kiosk.content.words import TakeawayWords, Words
from tools.content.proof.outline import NOTHING, ProofEntry, ProofLine, ProofPart, note, said

NO_WORDS = {"code", "direction", "review"}
"""Keys of a language file that hold no texts for patients."""


def afterwards(pack: Pack) -> Iterator[ProofPart]:
    """Yield the handout, the readiness check and the terms."""
    structure = pack.structure
    yield ProofPart("The page to take along", (_page(pack),), opens=True)
    yield ProofPart("Am I ready?", tuple(_ready(pack, item) for item in structure.ready))
    statements = tuple(_statement(pack, item) for item in structure.statements)
    yield ProofPart("True, or not known yet?", statements)
    names = dict.fromkeys(name for words in pack.spoken for name in words.terms)
    yield ProofPart(
        "Terms, explained where they are used", tuple(_term(pack, name) for name in names)
    )


def further_words(pack: Pack, parts: list[ProofPart]) -> ProofPart:
    """Return the texts of the pack that no part contains, so that the proof is complete."""
    lines = [line for part in parts for entry in part.entries for line in entry.lines]
    shown = [{line.texts[min(at, len(line.texts) - 1)] for line in lines} for at in _each(pack)]
    texts = [dict(_texts(to_builtins(words))) for words in pack.spoken]
    names = dict.fromkeys(name for spoken in texts for name in spoken)
    entries = tuple(
        ProofEntry(
            name, (ProofLine("Words", tuple(spoken.get(name, NOTHING) for spoken in texts)),)
        )
        for name in names
        if any(texts[at].get(name, "") not in {"", *shown[at]} for at in _each(pack))
    )
    return ProofPart("Further words", entries)


def _each(pack: Pack) -> range:
    return range(len(pack.spoken))


def _texts(node: object, place: str = "") -> Iterator[tuple[str, str]]:
    """Yield key and text of everything below a place. Lists hold no texts that are shown."""
    if isinstance(node, str):
        yield place, node
    if isinstance(node, dict):
        for key, item in node.items():
            if place or key not in NO_WORDS:
                yield from _texts(item, f"{place}.{key}" if place else key)


def _page(pack: Pack) -> ProofEntry:
    def line(name: str, say: Callable[[TakeawayWords], str]) -> ProofLine:
        return said(pack, name, lambda words: say(words.takeaway), strong=name == "Title")

    return ProofEntry(
        "",
        (
            line("Title", lambda page: page.title),
            line("Head of the answers", lambda page: page.matters),
            line("Slight wish", lambda page: page.wishes.bit),
            line("Strong wish", lambda page: page.wishes.much),
            line("Counts most", lambda page: page.wishes.most),
            line("Head of the circumstances", lambda page: page.tells),
            line("Head of the questions", lambda page: page.asks),
            line("Head of the comparison", lambda page: page.compare),
            line("Head of what is the same", lambda page: page.same),
            line("Head of what to heed", lambda page: page.after),
            line("Ride home", lambda page: page.ride),
            line("Head of the notes", lambda page: page.notes),
            line("Beside the code", lambda page: page.code),
            line("Foot", lambda page: page.foot),
        ),
    )


def _ready(pack: Pack, item: Ready) -> ProofEntry:
    return ProofEntry(
        note(item.id, f"a No leads to page {item.section}" if item.section else "a No: staff"),
        (
            said(pack, "Question", lambda words: words.ready[item.id].question, strong=True),
            said(pack, "After a No", lambda words: words.ready[item.id].help),
        ),
    )


def _statement(pack: Pack, item: Statement) -> ProofEntry:
    answer = item.answer.replace("_", " ")
    return ProofEntry(
        note(item.id, f"answer: {answer}", f"more in row {item.row}"),
        (
            said(pack, "Statement", lambda words: words.statements[item.id].said, strong=True),
            said(pack, "Feedback", lambda words: words.statements[item.id].feedback),
        ),
    )


def _term(pack: Pack, name: str) -> ProofEntry:
    def word(words: Words) -> str:
        return words.terms[name].word if name in words.terms else NOTHING

    def meaning(words: Words) -> str:
        return words.terms[name].meaning if name in words.terms else NOTHING

    return ProofEntry(name, (said(pack, "Term", word, strong=True), said(pack, "Meaning", meaning)))
