"""The audit finds which IPDAS items a pack meets, and names what it lacks."""

import datetime as dt
from pathlib import Path

import pytest

from kiosk.content.load import load_pack
from kiosk.startup import built_in_pack
from tests.support.packs import edit, sound_pack
from tests.tools.content.ipdas.flaws import FLAWS, Flaw
from tools.content.ipdas.audit import IpdasAudit, audit_pack
from tools.content.ipdas.computed import Balance
from tools.content.ipdas.findings import IpdasFinding, IpdasStatus
from tools.content.ipdas.items import Tier
from tools.content.signing import Signature, sign

DAY = dt.date(2026, 6, 1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of the pack that passes."""
    return sound_pack(tmp_path / "pack")


def audit_of(folder: Path) -> IpdasAudit:
    return audit_pack(load_pack(folder), DAY)


def finding(folder: Path, name: str) -> IpdasFinding:
    return {item.id: found for item, found in audit_of(folder).results}[name]


def test_the_pack_that_ships_meets_all_that_is_needed_but_who_paid() -> None:
    found = audit_of(built_in_pack())
    assert [(item.id, what.status) for item, what in found.unmet] == [
        ("C 2.3.1", IpdasStatus.PEOPLE)
    ]
    assert found.count(Tier.QUALIFYING, IpdasStatus.MET) == 6
    assert found.count(Tier.CERTIFICATION, IpdasStatus.MET) == 5


def test_who_paid_needs_people_where_no_row_says_it(folder: Path) -> None:
    edit(folder / "pack.toml", 'funding = ["paid"]\n', "")
    unsaid = finding(folder, "C 2.3.1")
    assert unsaid.status is IpdasStatus.PEOPLE
    assert unsaid.how.startswith("Whoever paid for making it has to be named")


def test_the_pack_of_these_tests_meets_it_all(folder: Path) -> None:
    assert not audit_of(folder).unmet


@pytest.mark.parametrize("flaw", FLAWS, ids=lambda flaw: flaw.name)
def test_a_flaw_is_named_at_its_item(flaw: Flaw, tmp_path: Path) -> None:
    unmet = {item.id: found.how for item, found in audit_of(flaw.pack(tmp_path / "p")).unmet}
    assert unmet[flaw.item].startswith("Lacking: ")
    assert flaw.lacking in unmet[flaw.item]


def test_there_is_a_flaw_for_each_item_that_is_needed(folder: Path) -> None:
    needed = {item.id for item, _ in audit_of(folder).results if item.tier.needed}
    # Missing information on funding needs people; it is not a flaw of the pack itself.
    assert {flaw.item for flaw in FLAWS} == needed - {"C 2.3.1"}


def test_what_is_met_shows_what_meets_it(folder: Path) -> None:
    for item, found in audit_of(folder).results:
        assert found.status is not IpdasStatus.MET or found.quotes, item.id


def test_words_are_shown_in_each_language_with_their_screen_and_sources(folder: Path) -> None:
    english, spanish = finding(folder, "C 2.3.1").quotes
    assert (english.place, english.screen, english.language, english.sources) == (
        "rows.paid",
        "About",
        "en",
        ("article",),
    )
    assert english.said == "Who pays. The clinic paid for this. It is paid for both routes."
    assert spanish.said == "Quién paga. La clínica pagó esto. Cobra por las dos vías."


def test_a_compared_row_is_shown_route_by_route(folder: Path) -> None:
    english, _spanish = finding(folder, "Q 1.1.4").quotes
    assert english.said == (
        "Low mood. IV: It may lift your mood. In a trial the drip lifted the mood of some. "
        "IM: It can lift your mood. In a trial the shot lifted the mood of some."
    )


def test_what_needs_people_is_never_met(folder: Path) -> None:
    numbers = (12, 13, 14, 15, 16, 17, 22, 23)
    for number in numbers:
        assert finding(folder, f"Quality {number}").status is IpdasStatus.PEOPLE
    assert audit_of(folder).count(Tier.QUALITY, IpdasStatus.PEOPLE) == len(numbers)


def test_without_figures_the_pack_shows_why_it_has_none(folder: Path) -> None:
    found = finding(folder, "Quality 3")
    assert found.status is IpdasStatus.NOT_MET
    assert found.how.endswith(
        "The rows of ipdas.no_rates tell patients that there are no such figures."
    )
    assert [quote.place for quote in found.quotes] == ["rows.none.why"] * 2
    assert finding(folder, "Quality 6").how == "The pack gives no such figures: see Quality 3."


def test_without_figures_and_without_a_reason(folder: Path) -> None:
    edit(folder / "pack.toml", 'no_rates = ["none"]\n', "")
    assert finding(folder, "Quality 3") == IpdasFinding(
        IpdasStatus.NOT_MET, "ipdas.probabilities names no row."
    )


def test_with_figures_each_way_of_giving_them_is_asked_for(folder: Path) -> None:
    edit(
        folder / "pack.toml",
        'no_rates = ["none"]',
        'probabilities = ["nausea"]\nsame_period = ["nausea"]',
    )
    assert finding(folder, "Quality 3").status is IpdasStatus.MET
    assert finding(folder, "Quality 6").status is IpdasStatus.MET
    assert finding(folder, "Quality 7").how == "Lacking: ipdas.same_denominator names no row."


@pytest.mark.parametrize(
    ("item", "old", "new", "lacking"),
    [
        ("Quality 2", 'harms = ["nausea"]\n', "", "ipdas.harms names no row"),
        (
            "Quality 2",
            'benefits = ["help"]',
            'benefits = ["others"]',
            "no section sets IV beside IM in rows.others",
        ),
        ("Quality 10", 'steps = ["decide"]\n', "", "ipdas.steps names no section"),
        (
            "Quality 11",
            'id = "to_ask"\nkind = "questions"',
            'id = "to_ask"\nkind = "shared"\nrows = ["others"]',
            "no section of the kind questions shows it",
        ),
    ],
)
def test_a_quality_item_that_is_lacking_does_not_fail_the_audit(
    folder: Path, item: str, old: str, new: str, lacking: str
) -> None:
    edit(folder / "pack.toml", old, new)
    assert finding(folder, item).how == f"Lacking: {lacking}."
    assert item not in {unmet.id for unmet, _ in audit_of(folder).unmet}


def test_figures_that_are_not_of_each_option_are_counted_and_judged(folder: Path) -> None:
    edit(folder / "pack.toml", 'no_rates = ["none"]', 'figures = ["nausea"]')
    assert finding(folder, "Quality 3").how == (
        "ipdas.probabilities names no row. Rows that give figures, but not of each option: nausea."
    )
    assert finding(folder, "Quality 3").status is IpdasStatus.NOT_MET
    assert finding(folder, "Quality 5").how == "Lacking: ipdas.event_rates names no row."


def test_figures_that_nothing_counts_are_named(folder: Path) -> None:
    edit(folder / "en.toml", '"The clinic paid for this."', '"It helped 46 of 100 people."')
    assert "not counted in ipdas.figures: paid." in finding(folder, "Quality 3").how


@pytest.mark.parametrize(
    ("item", "key"), [("Further 1", "for_whom"), ("Further 2", "searched"), ("Further 3", "makers")]
)
def test_whom_it_is_for_when_it_was_searched_and_who_made_it(
    item: str, key: str, folder: Path
) -> None:
    assert finding(folder, item).how == f"Lacking: ipdas.{key} names no row."
    edit(folder / "pack.toml", "[ipdas]\n", f'[ipdas]\n{key} = ["paid"]\n')
    assert finding(folder, item).status is IpdasStatus.MET
    assert item not in {unmet.id for unmet, _ in audit_of(folder).unmet}


def test_a_tone_that_favours_one_route_is_no_equal_detail(folder: Path) -> None:
    file = folder / "pack.toml"
    text = file.read_text("utf-8")
    made = 'tone_iv = "plus"\ntone_more_iv = "plus"\ntone_im = "minus"\n'
    for line in {line for line in text.splitlines() if line.startswith("tone_")}:
        text = text.replace(f"{line}\n", "")
    file.write_text(text.replace('id = "onset"\n', f'id = "onset"\n{made}', 1), "utf-8")
    lacking = "favourable less unfavourable is more than 2 apart"
    assert lacking in finding(folder, "C 2.1.1").how


def test_routes_without_a_word_are_not_apart() -> None:
    assert Balance("nothing", (("IV", 0), ("IM", 0)), 10).gap == 0


@pytest.mark.parametrize(("words", "percent"), [((9, 10), 10), ((10, 8), 20), ((7, 7), 0)])
def test_the_gap_is_in_percent_of_the_longer_side(words: tuple[int, int], percent: int) -> None:
    (iv, im) = words
    assert Balance("words", (("IV", iv), ("IM", im)), 10).gap == pytest.approx(percent)


def test_the_sign_off_of_each_language_is_in_the_audit(folder: Path) -> None:
    sign(folder, "es", Signature("A. Person, medical director", DAY))
    states = dict(audit_of(folder).sign_offs)
    assert {code: state.signed_off for code, state in states.items()} == {"en": False, "es": True}
