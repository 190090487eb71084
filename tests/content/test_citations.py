"""A source is cited in the same form everywhere, with correct punctuation."""

import pytest
from msgspec.structs import replace

from kiosk.content.citations import citation, ended, locator
from kiosk.content.structure import Source

SOURCE = Source(
    id="trial_2014",
    kind="trial",
    authors="Some people, et al.",
    title="Which route is better?",
    published_in="A journal 36(1):71-6",
    year=2014,
)


def test_a_source_is_cited_by_authors_title_and_where_and_when_it_was_published() -> None:
    assert citation(SOURCE) == (
        "Some people, et al. Which route is better? A journal 36(1):71-6, 2014."
    )


def test_a_year_that_is_named_already_is_not_named_again() -> None:
    page = replace(SOURCE, published_in="A site (undated, read in 2014)")
    assert citation(page).endswith("A site (undated, read in 2014).")


@pytest.mark.parametrize(
    ("text", "said"),
    [("Two routes", "Two routes."), ("et al.", "et al."), ("So?", "So?"), ("!", "!")],
)
def test_a_text_ends_in_one_mark(text: str, said: str) -> None:
    assert ended(text) == said


@pytest.mark.parametrize(
    ("doi", "pmid", "found"),
    [
        (None, None, ""),
        ("10.1000/182", None, "doi 10.1000/182"),
        (None, "12345", "PMID 12345"),
        ("10.1000/182", "12345", "doi 10.1000/182 · PMID 12345"),
    ],
)
def test_a_source_is_found_by_what_it_has(doi: str | None, pmid: str | None, found: str) -> None:
    assert locator(replace(SOURCE, doi=doi, pmid=pmid)) == found
