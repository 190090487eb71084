"""A source is cited alike on the screen, in the audit and on paper."""

import pytest

from kiosk.content.citing import citation, ended, locator
from kiosk.content.structure import Source


def source(doi: str | None, pmid: str | None) -> Source:
    return Source(
        id="trial",
        kind="trial",
        authors="Some P, et al.",
        title="Which one?",
        published_in="A Journal 1:2-3",
        year=2014,
        doi=doi,
        pmid=pmid,
    )


def test_a_citation_says_who_what_where_and_when() -> None:
    assert citation(source(None, None)) == "Some P, et al. Which one? A Journal 1:2-3, 2014."


@pytest.mark.parametrize(
    ("doi", "pmid", "said"),
    [
        (None, None, ""),
        ("10.1000/182", None, "doi 10.1000/182"),
        (None, "12345", "PMID 12345"),
        ("10.1000/182", "12345", "doi 10.1000/182 · PMID 12345"),
    ],
)
def test_a_locator_names_what_there_is(doi: str | None, pmid: str | None, said: str) -> None:
    assert locator(source(doi, pmid)) == said


@pytest.mark.parametrize("text", ["Yes.", "Yes?", "Yes!"])
def test_a_sentence_ends_once(text: str) -> None:
    assert ended(text) == text
    assert ended("Yes") == "Yes."
