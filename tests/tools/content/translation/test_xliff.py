"""A translator's file is valid XLIFF 1.2, round-trips without loss, and is never trusted."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.schema.text import unfit
from tools.content.translation.xliff import Translation, Unit, XliffError, read, write

UNIT = Unit("rows.onset.iv", "Slow & <even>", "Despacio", "What holds for IV.", longest=160)
FILE = Translation("tiny", "1.0.0", "en", "es", (UNIT,))

TEXTS = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=60
).filter(lambda text: unfit(text) is None)


def test_a_text_stands_there_with_its_note_its_limit_and_its_translation() -> None:
    file = write(FILE).decode()
    assert 'version="1.2"' in file
    assert 'product-name="tiny" product-version="1.0.0"' in file
    assert (
        '<trans-unit xml:space="preserve" id="rows.onset.iv" maxwidth="160" size-unit="char">'
        in file
    )
    assert "<source>Slow &amp; &lt;even&gt;</source>" in file
    assert "<target" in file
    assert ">Despacio</target>" in file
    assert '<note from="developer">What holds for IV.</note>' in file


def test_nothing_is_called_approved_that_nobody_has_approved() -> None:
    assert b"approved" not in write(FILE)


def test_a_text_without_a_translation_has_no_target() -> None:
    assert b"<target" not in write(replace(FILE, units=(replace(UNIT, target=""),)))


@settings(max_examples=30)
@given(st.lists(st.tuples(TEXTS, TEXTS | st.just("")), min_size=1, max_size=5))
def test_what_is_written_is_read_again(texts: list[tuple[str, str]]) -> None:
    units = tuple(
        Unit(f"questions.q{at}", source, target) for at, (source, target) in enumerate(texts)
    )
    assert read(write(replace(FILE, units=units))).units == units


def spoilt(old: str, new: str) -> bytes:
    """Return a written file with a replacement made in it."""
    file = write(FILE).decode()
    assert old in file
    return file.replace(old, new).encode()


def test_marks_around_sentences_are_read_over() -> None:
    (unit,) = read(
        spoilt("Despacio<", '<mrk mtype="seg">Despa</mrk><mrk mtype="seg">cio</mrk><')
    ).units
    assert (unit.target, unit.tagged) == ("Despacio", False)


def test_other_tags_are_noticed() -> None:
    (unit,) = read(spoilt("Despacio<", '<g id="1">Despacio</g><')).units
    assert (unit.target, unit.tagged) == ("Despacio", True)


ENTITIES = """<?xml version="1.0"?>
<!DOCTYPE xliff [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">&c;</xliff>"""
OUTSIDE = """<?xml version="1.0"?>
<!DOCTYPE xliff [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">&secret;</xliff>"""
DEEP = f"{'<a>' * 5000}{'</a>' * 5000}"
HUGE = f"<a>{'x' * 20_000_000}</a>"
NEWER = '<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f"/></xliff>'
NO_FILE = '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>'


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (ENTITIES, "declares a document type"),
        (OUTSIDE, "declares a document type"),
        (ENTITIES.replace("<!ENTITY a", "<!ENTITY d '&c;'><!ENTITY a"), "declares a document type"),
        (DEEP, "not XML that can be read"),
        (HUGE, "not XML that can be read"),
        ("", "not XML that can be read"),
        ("not XML", "not XML that can be read"),
        ('<?xml version="1.0" encoding="no-such"?><a/>', "not XML that can be read"),
        ("<a/>", "not an XLIFF 1.2 file"),
        (NEWER, "not an XLIFF 1.2 file"),
        (NO_FILE, "not an XLIFF 1.2 file"),
    ],
    ids=[
        "entities",
        "outside",
        "nested",
        "deep",
        "huge",
        "empty",
        "text",
        "encoding",
        "xml",
        "newer",
        "no file",
    ],
)
def test_what_is_no_such_file_or_a_hostile_one_is_refused_in_a_sentence(
    data: str, told: str
) -> None:
    with pytest.raises(XliffError, match=told) as caught:
        read(data.encode())
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 300
    assert str(caught.value).endswith(".")


def test_entities_in_another_encoding_are_refused_too() -> None:
    with pytest.raises(XliffError, match="declares a document type"):
        read(ENTITIES.replace('"1.0"', '"1.0" encoding="UTF-16"').encode("utf-16"))
