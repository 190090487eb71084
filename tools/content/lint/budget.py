"""Checks that the first layer of each topic keeps to its word budget; details are in sheets."""

from collections.abc import Iterator

from kiosk.schema.diagnostics import DocumentPlace, quoted
from tools.content.lint.finding import LintFinding
from tools.content.lint.layers import words_of_first_layer
from tools.content.lint.lists import Budget
from tools.content.lint.subject import LintedLanguage

SHORTER = "Shorten it, or move a row to a further section."


def over_budget(subject: LintedLanguage, budget: Budget) -> Iterator[LintFinding]:
    """Yield the topics over their word budget, and the pack if all together are over it."""
    total = 0
    for topic in subject.structure.topics:
        count, most = words_of_first_layer(subject, topic), allowed(subject, budget, topic.id)
        total += count
        if count > most:
            reason = f"its first layer has {count} words, and may have {most}"
            yield subject.of_panel(topic.id, reason, SHORTER)
    most = _stretched(subject, budget.all_tabs, budget)
    if total > most:
        reason = f"the first layers have {total} words, and may have {most}"
        place = DocumentPlace(subject.file, "topics")
        yield LintFinding(place.diagnostic(reason, SHORTER), language=subject.code)


def allowed(subject: LintedLanguage, budget: Budget, topic: str) -> int:
    """Return the word budget of a topic's first layer in a language."""
    return _stretched(subject, budget.tabs.get(topic, budget.tab), budget)


def tabs_unknown(subject: LintedLanguage, budget: Budget) -> Iterator[LintFinding]:
    """Yield the topics that have a budget but do not exist in the pack."""
    known = {topic.id for topic in subject.structure.topics}
    for name in budget.tabs:
        if name not in known:
            place = DocumentPlace("checks.toml", "budget.tabs").below(name)
            reason = f"there is no topic {quoted(name)}"
            yield LintFinding(place.diagnostic(reason, "Write the id of a topic."))


def _stretched(subject: LintedLanguage, count: int, budget: Budget) -> int:
    first = subject.structure.languages[0] == subject.code
    return count if first else count * (100 + budget.other_languages) // 100
