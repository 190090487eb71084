"""All checks of a pack that loads."""

import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path

from kiosk.content.checks.balance import words_out_of_balance
from kiosk.content.checks.explained import abbreviations, terms_too_early
from kiosk.content.checks.finding import Finding
from kiosk.content.checks.grading import grades_of, not_measured, too_hard
from kiosk.content.checks.lists import AllLists
from kiosk.content.checks.loaded import loaded_words
from kiosk.content.checks.reading import Measure, measures
from kiosk.content.checks.report import Checked, Report
from kiosk.content.checks.review import reviews_overdue
from kiosk.content.checks.subject import Subject, subjects_of
from kiosk.content.checks.tones import one_sided, tones_out_of_balance
from kiosk.content.checks.translation import differing_figures, untranslated
from kiosk.content.faults import PackError
from kiosk.content.load import LISTS, load_beside, load_pack
from kiosk.content.pack import Pack
from kiosk.values.faults import Fault, Place, quoted


def check_folder(folder: Path, today: dt.date) -> Report:
    """Load a pack and check it.

    Args:
        folder: holds the pack and its `checks.toml`.
        today: the day that reviews are overdue against.

    Raises:
        PackError: the pack or its lists cannot be used.
    """
    pack = load_pack(folder)
    lists, faults = load_beside(folder, LISTS, AllLists)
    if lists is None:
        raise PackError(faults)
    if missing := [*_without_lists(pack, lists)]:
        raise PackError(missing)
    subjects = subjects_of(pack, lists.languages)
    known = measures()
    languages = tuple(_graded(subject, known) for subject in subjects)
    found = (*_found(pack, languages, installed=bool(known)), *reviews_overdue(pack, today))
    return Report(pack, languages, found)


def _without_lists(pack: Pack, lists: AllLists) -> Iterator[Fault]:
    place = Place(LISTS, "languages")
    for language in pack.structure.languages:
        if language not in lists.languages:
            reason = f"there are no lists for {quoted(language)}"
            yield place.below(language).fault(reason, "Write this table, as for the others.")


def _graded(subject: Subject, by_language: Mapping[str, Measure]) -> Checked:
    measure = by_language.get(subject.code)
    return Checked(subject, grades_of(subject, measure) if measure else {})


def _found(pack: Pack, languages: tuple[Checked, ...], *, installed: bool) -> Iterator[Finding]:
    yield from tones_out_of_balance(pack.structure)
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
    first, *others = (checked.subject for checked in languages)
    for other in others:
        yield from differing_figures(first, other)
        yield from untranslated(first, other)
