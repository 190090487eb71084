"""Runs all lint checks on a pack."""

import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path

from kiosk.content.load import LISTS, load_beside, load_pack
from kiosk.content.pack import Pack
from kiosk.content.pack_error import PackError
from kiosk.schema.diagnostics import Diagnostic, DocumentPlace, quoted
from tools.content.lint.balance import words_out_of_balance
from tools.content.lint.budget import over_budget, tabs_unknown
from tools.content.lint.explained import abbreviations, terms_too_early
from tools.content.lint.finding import LintFinding
from tools.content.lint.grading import grades_of, not_measured, too_hard
from tools.content.lint.lists import AllLists, Budget
from tools.content.lint.loaded import loaded_words
from tools.content.lint.once import repeated_phrases
from tools.content.lint.pictures import without_picture
from tools.content.lint.reading_level import Measure, measures
from tools.content.lint.report import Checked, LintReport
from tools.content.lint.review import reviews_overdue
from tools.content.lint.subject import LintedLanguage, subjects_of
from tools.content.lint.tones import one_sided, tones_out_of_balance
from tools.content.lint.translation import differing_figures, untranslated


def check_folder(folder: Path, today: dt.date) -> LintReport:
    """Load a pack and check it.

    Args:
        folder: the folder with the pack and its `checks.toml`.
        today: the date that reviews may be overdue on.

    Raises:
        PackError: the pack or its `checks.toml` is invalid.
    """
    pack = load_pack(folder)
    lists, diagnostics = load_beside(folder, LISTS, AllLists)
    if lists is None:
        raise PackError(diagnostics)
    if missing := [*_without_lists(pack, lists)]:
        raise PackError(missing)
    subjects = subjects_of(pack, lists.languages)
    known = measures()
    languages = tuple(_graded(subject, known) for subject in subjects)
    found = (
        *_found(pack, languages, installed=bool(known)),
        *_over_budget(languages, lists.budget),
        *reviews_overdue(pack, today),
    )
    return LintReport(pack, languages, lists.budget, found)


def _without_lists(pack: Pack, lists: AllLists) -> Iterator[Diagnostic]:
    place = DocumentPlace(LISTS, "languages")
    for language in pack.structure.languages:
        if language not in lists.languages:
            reason = f"there are no lists for {quoted(language)}"
            yield place.below(language).diagnostic(reason, "Write this table, as for the others.")


def _graded(subject: LintedLanguage, by_language: Mapping[str, Measure]) -> Checked:
    measure = by_language.get(subject.code)
    return Checked(subject, grades_of(subject, measure) if measure else {})


def _found(pack: Pack, languages: tuple[Checked, ...], *, installed: bool) -> Iterator[LintFinding]:
    yield from tones_out_of_balance(pack.structure)
    yield from without_picture(pack.structure)
    for checked in languages:
        subject = checked.subject
        if checked.grades:
            yield from too_hard(subject, checked.grades)
        else:
            yield not_measured(subject, installed=installed)
        yield from words_out_of_balance(subject)
        yield from one_sided(subject)
        yield from loaded_words(subject)
        yield from terms_too_early(subject)
        yield from abbreviations(subject)
        yield from repeated_phrases(subject)
    first, *others = (checked.subject for checked in languages)
    for other in others:
        yield from differing_figures(first, other)
        yield from untranslated(first, other)


def _over_budget(languages: tuple[Checked, ...], budget: Budget) -> Iterator[LintFinding]:
    yield from tabs_unknown(languages[0].subject, budget)
    for checked in languages:
        yield from over_budget(checked.subject, budget)
