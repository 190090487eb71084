"""Sources as they are cited, the same on the screen and on paper."""

from kiosk.content.structure import Source

ENDS = (".", "?", "!")


def citation(source: Source) -> str:
    """Return who wrote a source, its title, and where and when it was published."""
    published = source.published_in
    if str(source.year) not in published:
        published = f"{published}, {source.year}"
    return " ".join(map(ended, (source.authors, source.title, published)))


def locator(source: Source) -> str:
    """Return a source's DOI and PubMed number, empty where it has neither."""
    doi = f"doi {source.doi}" if source.doi else ""
    pmid = f"PMID {source.pmid}" if source.pmid else ""
    return " · ".join(part for part in (doi, pmid) if part)


def ended(text: str) -> str:
    """Return a text with a full stop, unless it ends in a mark of its own."""
    return text if text.endswith(ENDS) else f"{text}."
