"""Packs in format 1 load like the present format, with a note that they are old."""

import shutil
from pathlib import Path

import pytest

from kiosk.cli.main import main
from kiosk.content.format_1 import upgraded
from kiosk.content.load import load_pack
from kiosk.content.pack_store import PackStore
from tests.support.packs import diagnostics_of, drop, edit, tiny_pack

OLD = Path(__file__).parent.parent / "support" / "tiny_pack_format_1"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return Path(shutil.copytree(OLD, tmp_path / "old"))


def test_the_first_page_of_a_tab_becomes_the_tab_and_the_others_lie_deeper(old: Path) -> None:
    pack = load_pack(old)
    assert pack.in_format_1
    assert [
        (topic.id, topic.kind, topic.rows, [one.id for one in topic.more])
        for topic in pack.structure.topics
    ] == [
        ("experience", "compare", ("onset", "needle"), ["minutes"]),
        ("after", "shared", ("ride",), ["to_ask"]),
    ]
    assert set(pack.words("en").sections) == {"minutes", "to_ask"}


def test_what_named_a_first_page_names_its_tab(old: Path) -> None:
    structure = load_pack(old).structure
    assert structure.ipdas.steps == ("after", "to_ask")
    assert [item.section for item in structure.ready] == ["after", None]


def test_a_page_by_the_name_of_a_tab_gets_another_one(old: Path) -> None:
    edit(old / "pack.toml", 'id = "minutes"', 'id = "after"')
    edit(old / "en.toml", 'minutes = { title = "Minutes" }', 'after = { title = "Minutes" }')
    pack = load_pack(old)
    assert [one.id for one in pack.topic("experience").more] == ["after_page"]
    assert pack.words("en").section_title("after_page") == "Minutes"


def test_a_pack_in_the_present_format_is_not_old(tmp_path: Path) -> None:
    assert not load_pack(tiny_pack(tmp_path / "pack")).in_format_1


def test_the_check_names_an_old_pack_and_passes_it(
    old: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["content", "check", str(old)]) == 0
    printed = capsys.readouterr()
    assert printed.err == (
        f"{old}: this pack is in the old format 1. It is read as format 2, which faults refer to. "
        "Write it in format 2: docs/content.md says how.\n"
    )
    assert "this pack loads" in printed.out


def test_the_check_says_nothing_of_a_pack_in_the_present_format(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["content", "check", str(tiny_pack(tmp_path / "pack"))]) == 0
    assert capsys.readouterr().err == ""


def test_an_old_pack_with_faults_is_named_as_old_after_them(old: Path) -> None:
    drop(old / "pack.toml", 'id = "needle"', "badge = ")
    edit(old / "pack.toml", 'rows = ["ride"]', 'rows = ["ride", "onset"]')
    fault, note = diagnostics_of(old)
    assert fault.startswith("pack.toml: topics[after].rows[1]: ")
    assert "old format 1" in note


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('[[topics]]\nid = "experience"\n', "[[topics]]\nid = 1\n"),
        ('id = "side_by_side"', "id = []"),
        ('[[topics.sections]]\nid = "home"\nkind = "shared"\nrows = ["ride"]', 'sections = "a"'),
        ('[[ready]]\nid = "supported"', '[[unready]]\nid = "supported"'),
        ('section = "home"', "section = 3"),
        ('steps = ["home", "to_ask"]', 'steps = "home"'),
        ('steps = ["home", "to_ask"]', "steps = [1]"),
    ],
)
def test_an_old_pack_of_a_wrong_shape_is_for_the_schema_to_name(
    old: Path, before: str, after: str
) -> None:
    edit(old / "pack.toml", before, after)
    assert diagnostics_of(old)


@pytest.mark.parametrize("table", ["topics", "ready", "ipdas"])
def test_an_old_pack_with_a_text_for_a_table(old: Path, table: str) -> None:
    text = (old / "pack.toml").read_text("utf-8")
    (old / "pack.toml").write_text(
        text.replace(f"[[{table}]]", f"[[{table}x]]").replace(f"[{table}]", f"[{table}x]")
    )
    edit(old / "pack.toml", 'id = "tiny"', f'id = "tiny"\n{table} = ["a"]')
    assert diagnostics_of(old)


def test_words_of_an_old_pack_that_are_no_table(old: Path) -> None:
    edit(old / "en.toml", "[sections]", "[section]")
    edit(old / "en.toml", 'code = "en"', 'code = "en"\nsections = 1')
    assert diagnostics_of(old)


def test_an_old_pack_is_kept_as_it_was_written(old: Path, tmp_path: Path) -> None:
    store = PackStore(tiny_pack(tmp_path / "built-in"), tmp_path / "store")
    assert store.choose(old).diagnostics == ()
    (old / "pack.toml").unlink()
    again = store.choose(old)
    assert (again.origin, again.pack.in_format_1) == ("last_good", True)


def test_old_pages_beside_a_quiz_of_the_present_format() -> None:
    pages = [{"id": "experience", "sections": [{"id": "start", "kind": "compare"}]}]
    quiz = {"lean_above": 1, "minimum": 3}
    found = upgraded({"topics": pages, "quiz": quiz})
    assert found is not None
    assert (found.structure["quiz"], found.names) == (quiz, {"start": "experience"})
    assert not {"ready", "ipdas"} & set(found.structure)
    words = {"quiz": {"attributes": {"vein": {"first": "a", "second": "b", "steps": {}}}}}
    assert found.words(words) == words
