"""The report of an audit."""

from collections import Counter
from pathlib import Path

from tools.accessibility.audit import gathered
from tools.accessibility.findings import AccessibilityCheck, AccessibilityFault, BudgetFigure
from tools.accessibility.report import AuditReport
from tools.accessibility.run import AuditFinding, AuditResult

SMALL = AccessibilityFault(AccessibilityCheck.TARGET, "quiet.cover is 30 by 64", (10, 20, 30, 64))


def finding(stop: str, *ways: str) -> AuditFinding:
    return AuditFinding(stop, SMALL, f"{stop}.png", list(ways))


def test_a_page_shows_every_fault_with_its_picture() -> None:
    made = Counter({AccessibilityCheck.TARGET: 1200})
    report = AuditReport(made, (finding("Attract", "a", "b", "c"),), "Walks.", {})
    page = report.page()
    assert "1,200 checks, 1 fault." in page
    assert '<img src="Attract.png"' in page
    assert "Attract: quiet.cover is 30 by 64" in page
    assert "a; b; c" in page
    assert report.lines() == [f"Attract: {SMALL.what} [{SMALL.check}] (a; b; and 1 more)"]


def test_nothing_found_is_said_so() -> None:
    made = Counter({AccessibilityCheck.TARGET: 2, AccessibilityCheck.GAP: 3})
    report = AuditReport(made, (), "Walks.", {})
    assert report.summary() == "5 checks, 0 faults."
    assert "<img" not in report.page()
    assert report.lines() == []


def test_one_fault_seen_on_two_walks_is_one_fault() -> None:
    results = [
        AuditResult(Counter({AccessibilityCheck.TARGET: 1}), [finding("Attract", "a")], {}),
        AuditResult(
            Counter({AccessibilityCheck.TARGET: 2}),
            [finding("Attract", "b"), finding("Quiz", "b")],
            {},
        ),
    ]
    report = gathered(results, "Walks.")
    assert report.made[AccessibilityCheck.TARGET] == 3
    assert [(one.stop, one.ways) for one in report.findings] == [
        ("Attract", ["a", "b"]),
        ("Quiz", ["b"]),
    ]


def test_the_worst_figure_of_each_budget_is_told() -> None:
    walks = [
        {"bars": BudgetFigure(0.213, 0.3), "facts": BudgetFigure(2, 1, at_least=True)},
        {"bars": BudgetFigure(0.187, 0.3), "facts": BudgetFigure(3, 1, at_least=True)},
        {"bars": BudgetFigure(0.254, 0.3), "touches": BudgetFigure(16, 17)},
    ]
    report = gathered([AuditResult(Counter(), [], budgets) for budgets in walks], "Walks.")
    page = report.page()
    assert "<td>25.4%<td>bars<td>at most 30.0%" in page
    assert "<td>2<td>facts<td>at least 1" in page
    assert "<td>16<td>touches<td>at most 17" in page


def test_words_are_words_and_no_page(tmp_path: Path) -> None:
    odd = AuditFinding("A < B", SMALL, "x.png", ["<way>"])
    file = tmp_path / "index.html"
    file.write_text(AuditReport(Counter(), (odd,), "<about>", {}).page(), "utf-8")
    assert "A &lt; B" in file.read_text("utf-8")
    assert "<way>" not in file.read_text("utf-8")
    assert "<about>" not in file.read_text("utf-8")
