"""The report of an audit, as Markdown and as HTML."""

import datetime as dt
from html.parser import HTMLParser
from pathlib import Path

import pytest

from kiosk.content.load import load_pack
from kiosk.startup import built_in_pack
from tests.support.packs import edit, sound_pack
from tools.content.ipdas.audit import IpdasAudit, audit_pack
from tools.content.ipdas.render import html, markdown
from tools.content.ipdas.report import Cell, Heading, Sentences, Table, report, title

DAY = dt.date(2026, 6, 1)
DOCS = Path(__file__).parents[4] / "docs"


class Texts(HTMLParser):
    """Collects the texts of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    def handle_data(self, data: str) -> None:
        """Keep a text."""
        self.texts.append(data)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of the pack that passes."""
    return sound_pack(tmp_path / "pack")


def found(folder: Path) -> IpdasAudit:
    return audit_pack(load_pack(folder), DAY)


def test_the_audit_in_the_docs_is_that_of_the_pack_that_ships() -> None:
    today = markdown(report(found(built_in_pack())))
    kept = (DOCS / "ipdas-audit.md").read_text("utf-8")
    assert kept == today, "docs/ipdas-audit.md is out of date: make ipdas"


def test_the_report_is_the_same_on_any_day(folder: Path) -> None:
    later = audit_pack(load_pack(folder), DAY.replace(year=2099))
    assert list(report(later)) == list(report(found(folder)))


def test_every_item_stands_in_the_report_with_its_result(folder: Path) -> None:
    text = markdown(report(found(folder)))
    for item, finding in found(folder).results:
        assert f"| {item.id} | {item.asks} | {finding.status} | " in text


def test_the_verdict_names_what_is_not_met(folder: Path) -> None:
    passed = "Every qualifying item and every certification item is met."
    assert Sentences(passed) in report(found(folder))
    edit(folder / "pack.toml", 'funding = ["paid"]\n', "")
    assert Sentences("The pack does not pass. Not met: C 2.3.1.") in report(found(folder))


def test_the_sources_of_what_is_shown_are_cited(folder: Path) -> None:
    text = markdown(report(found(folder)))
    cited = "Some people. A small trial. A journal, 2014. doi 10.1000/182 · PMID 12345"
    assert f"| trial_2014 | {cited} |" in text


def test_a_source_that_nothing_shown_rests_on_is_left_out(folder: Path) -> None:
    text = (folder / "pack.toml").read_text("utf-8")
    text = text.replace('sources = ["article", "trial_2014"]', 'sources = ["article"]')
    text = text.replace('sources = ["trial_2014"]', 'sources = ["article"]')
    made = '[[rows]]\nid = "spare"\ncompared = false\nbadge = "clinic_view"\n'
    text = text.replace("[timeline]", f'{made}sources = ["trial_2014"]\n\n[timeline]', 1)
    text = text.replace('rows = ["paid", "made"]', 'rows = ["paid", "made", "spare"]')
    (folder / "pack.toml").write_text(text, "utf-8")
    for code in ("en", "es"):
        spare = '[rows.spare]\nlabel = "S"\nwhy = "S"\ntext = "S"\nmore = "S"\n\n[terms.vein]'
        edit(folder / f"{code}.toml", "[terms.vein]", spare)
    assert "| trial_2014 | Some people." not in markdown(report(found(folder)))


def test_words_that_mean_something_to_markdown_or_html_are_shown_as_they_are(folder: Path) -> None:
    odd = 'Costs * < _5_ | "6" & 7 > [x] `y` \\\\ #8'
    edit(folder / "en.toml", '"The clinic paid for this."', f"'{odd}'")
    page = html(report(found(folder)), title(found(folder)))
    texts = Texts()
    texts.feed(page)
    assert any(odd in text for text in texts.texts)
    line = next(line for line in markdown(report(found(folder))).splitlines() if "Costs" in line)
    escaped = r'Costs \* \< \_5\_ \| "6" & 7 \> \[x] \`y\` \\\\ #8'
    assert escaped in line


def test_a_page_says_in_which_language_its_words_are(folder: Path) -> None:
    page = html(report(found(folder)), title(found(folder)))
    assert page.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert "<title>IPDAS self-audit of sound 1.0.0</title>" in page
    assert '<td lang="es" dir="auto">Quién paga. La clínica pagó esto.' in page


def test_a_page_needs_nothing_else(folder: Path) -> None:
    page = html(report(found(folder)), title(found(folder)))
    assert "src=" not in page
    assert "href=" not in page
    assert "@import" not in page


def test_each_kind_of_block_as_markdown() -> None:
    table = Table(("A", "B"), ((Cell("a"), Cell("b\nc", "en")),))
    assert markdown([Heading(2, "Two"), Sentences("Said."), table]) == (
        "## Two\n\nSaid.\n\n| A | B |\n| --- | --- |\n| a | b c |\n"
    )
