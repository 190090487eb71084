"""An import changes exactly the translated words, or reports its mistakes."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tomlkit import TOMLDocument
from tomlkit.exceptions import ParseError

from kiosk.content.load import load_pack
from kiosk.content.pack_error import PackError
from kiosk.schema.text import unfit
from kiosk.startup import built_in_pack
from tests.support.packs import edit
from tools.content.toml_file import edited
from tools.content.translation import importing
from tools.content.translation.exporting import LanguageError, exported
from tools.content.translation.faults import PLACEHOLDER
from tools.content.translation.importing import take_in
from tools.content.translation.texts import BREAK
from tools.content.translation.xliff import Translation, Unit, XliffError, read, write

WORDS = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=30
).filter(lambda text: unfit(text) is None and not PLACEHOLDER.search(text))


def saying(translation: Translation, **said: str) -> Translation:
    """Return a translation with some texts replaced; `__` in a key stands for a dot."""
    units = {unit.key: unit for unit in translation.units}
    for name, target in said.items():
        key = name.replace("__", ".")
        units[key] = replace(units[key], target=target)
    return replace(translation, units=tuple(units.values()))


def faults_of(folder: Path, translation: Translation) -> list[str]:
    """Import an invalid translation, check that nothing is written, and return the faults."""
    before = (folder / "es.toml").read_bytes()
    with pytest.raises(PackError) as caught:
        take_in(folder, translation, "es.xlf")
    assert (folder / "es.toml").read_bytes() == before
    return str(caught.value).splitlines()


# What is kept --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def built_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the built-in pack."""
    return shutil.copytree(built_in_pack(), tmp_path_factory.mktemp("packs") / "pack")


@settings(max_examples=3)
@given(data=st.data())
def test_there_and_back_nothing_is_lost_of_the_pack_that_ships(
    built_in: Path, data: st.DataObject
) -> None:
    file = built_in / "es.toml"
    before = file.read_bytes()
    sent = exported(load_pack(built_in), "es")
    lists = (".also", ".steps")
    simple = [
        unit
        for unit in sent.units
        if not unit.key.endswith(lists) and unit.longest >= 30 and "{" not in unit.source
    ]
    chosen = data.draw(st.lists(st.sampled_from(simple), unique=True, min_size=1, max_size=20))
    new = {unit.key: data.draw(WORDS) for unit in chosen}
    units = tuple(
        replace(unit, target=new.get(unit.key, unit.target)) for unit in read(write(sent)).units
    )
    changed = sum(new[unit.key] != unit.target for unit in chosen)

    assert take_in(built_in, replace(sent, units=units), "es.xlf").changed == changed
    again = {unit.key: unit.target for unit in exported(load_pack(built_in), "es").units}
    assert again == {unit.key: unit.target for unit in units}
    lines, were = file.read_bytes().splitlines(), before.splitlines()
    assert len(lines) == len(were)
    assert sum(line != was for line, was in zip(lines, were, strict=True)) <= changed

    take_in(built_in, read(write(sent)), "es.xlf")
    assert file.read_bytes() == before


def test_comments_the_order_and_line_ends_are_kept(folder: Path, spanish: Translation) -> None:
    file = folder / "es.toml"
    edit(file, "[rows.onset]\n", "# Read aloud twice.\n[rows.onset] # first\n")
    edit(file, 'iv = "Empieza despacio."', 'iv  =  "Empieza despacio." # not lento')
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    before = file.read_bytes()
    take_in(folder, saying(spanish, rows__onset__iv='Llega "suave" \\ poco'), "es.xlf")
    old = b'"Empieza despacio." # not'
    assert file.read_bytes() == before.replace(old, b'"Llega \\"suave\\" \\\\ poco" # not')


def test_a_list_that_is_written_a_line_each_stays_so(built_in: Path) -> None:
    file = built_in / "es.toml"
    before = file.read_bytes()
    sent = exported(load_pack(built_in), "es")
    steps = next(unit.target for unit in sent.units if unit.key == "quiz.steps")
    first, rest = steps.split(BREAK, 1)
    take_in(built_in, saying(sent, quiz__steps=f"Otra.{BREAK}{rest}"), "es.xlf")
    assert file.read_bytes() == before.replace(first.encode(), b"Otra.")
    take_in(built_in, sent, "es.xlf")
    assert file.read_bytes() == before


def test_words_in_one_line_tables_are_changed_too(folder: Path, spanish: Translation) -> None:
    take_in(folder, saying(spanish, topics__compare__tab="Compare"), "es.xlf")
    assert 'compare = { tab = "Compare", title = "Dos vías",' in (folder / "es.toml").read_text(
        "utf-8"
    )


def test_a_text_without_a_translation_stays_as_it_was(folder: Path, spanish: Translation) -> None:
    before = (folder / "es.toml").read_bytes()
    done = take_in(folder, saying(spanish, rows__onset__iv="", rows__onset__im=""), "es.xlf")
    assert done.changed == 0
    assert done.left == 2 + sum(not unit.target for unit in spanish.units)
    assert (folder / "es.toml").read_bytes() == before


def test_a_part_of_a_file_is_enough(folder: Path, spanish: Translation) -> None:
    unit = Unit("begin", "Begin", "Toque")
    unit = replace(unit, source=next(one.source for one in spanish.units if one.key == "begin"))
    assert take_in(folder, replace(spanish, units=(unit,)), "es.xlf").changed == 1
    assert load_pack(folder).words("es").begin == "Toque"


# What may be new -----------------------------------------------------------------------------


def with_a_new_term(folder: Path) -> Translation:
    words = (folder / "en.toml").read_text("utf-8")
    term = '\n[terms.drip]\nword = "drip"\nmeaning = "Slow."\nalso = ["drips", "dripping"]\n'
    (folder / "en.toml").write_text(words + term, "utf-8")
    return exported(load_pack(folder), "es")


def test_a_term_that_the_language_did_not_explain_is_added(folder: Path) -> None:
    sent = with_a_new_term(folder)
    assert next(unit.source for unit in sent.units if unit.key == "terms.drip.also") == (
        "drips\ndripping"
    )
    said = {"terms__drip__word": "goteo", "terms__drip__meaning": "Lento."}
    done = take_in(
        folder, saying(sent, **said, terms__drip__also="goteos\nsueros\ngotea"), "es.xlf"
    )
    term = done.pack.words("es").terms["drip"]
    assert (term.word, term.meaning, term.also) == (
        "goteo",
        "Lento.",
        ("goteos", "sueros", "gotea"),
    )


def test_half_a_term_is_named(folder: Path) -> None:
    sent = saying(with_a_new_term(folder), terms__drip__word="goteo")
    (told,) = faults_of(folder, sent)
    assert told.startswith("es.xlf: terms.drip.meaning: this key is missing.")


def test_an_empty_line_among_the_forms_is_named(folder: Path) -> None:
    said = {"terms__drip__word": "goteo", "terms__drip__meaning": "Lento."}
    sent = saying(with_a_new_term(folder), **said, terms__drip__also="goteos\n\ngotea")
    assert faults_of(folder, sent) == [
        "es.xlf: terms.drip.also: a line of the list is empty. "
        "Write each form on a line of its own."
    ]


# What is wrong -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("x" * 170, "this text has 170 characters, and 160 fit. Shorten it by 10."),
        ("uno\ndos", "this text has a line break. Write it on one line."),
        ("   ", "this text is blank. Write something, or take the key out."),
        (
            "En %1 minutos",
            "the placeholders are %1 and should be none. "
            "Write each of them as often as the source does.",
        ),
        (
            "{minutes} de {minutes}",
            "the placeholders are {minutes}, {minutes} and should be none. "
            "Write each of them as often as the source does.",
        ),
    ],
    ids=["long", "lines", "blank", "placeholder", "name"],
)
def test_a_text_that_does_not_fit_is_named_by_its_key(
    folder: Path, spanish: Translation, text: str, told: str
) -> None:
    assert faults_of(folder, saying(spanish, rows__onset__iv=text)) == [
        f"es.xlf: rows.onset.iv: {told}"
    ]


def test_a_placeholder_that_was_lost_is_named(folder: Path) -> None:
    edit(folder / "en.toml", 'iv = "', 'iv = "%1 of {all}: ')
    sent = exported(load_pack(folder), "es")
    key = next(unit.key for unit in sent.units if unit.source.startswith("%1 of {all}"))
    said = saying(sent, **{key.replace(".", "__"): "{all}: %2"})
    (told,) = faults_of(folder, said)
    assert told == (
        f"es.xlf: {key}: the placeholders are %2, {{all}} and should be %1, {{all}}. "
        "Write each of them as often as the source does."
    )
    take_in(folder, saying(sent, **{key.replace(".", "__"): "De {all}: %1, 100 %"}), "es.xlf")


def test_all_that_is_wrong_is_named_at_once(folder: Path, spanish: Translation) -> None:
    said = saying(spanish, rows__onset__iv="x" * 161, begin="x" * 33)
    assert [told.split(": ")[1] for told in faults_of(folder, said)] == ["begin", "rows.onset.iv"]


def test_tags_in_a_text_are_named(folder: Path, spanish: Translation) -> None:
    units = tuple(
        replace(unit, target="Otra", tagged=True) if unit.key == "begin" else unit
        for unit in spanish.units
    )
    assert faults_of(folder, replace(spanish, units=units)) == [
        "es.xlf: begin: the translation holds tags. Take them out: the text is shown as it is."
    ]


def test_a_text_whose_english_has_changed_since_is_named(
    folder: Path, spanish: Translation
) -> None:
    edit(folder / "en.toml", 'begin = "', 'begin = "Now: ')
    (told,) = faults_of(folder, saying(spanish, begin="Otra"))
    assert told.startswith("es.xlf: begin: what it was translated from has changed since")
    assert take_in(folder, spanish, "es.xlf").changed == 0


def test_a_key_that_is_not_known_or_there_twice_is_named(
    folder: Path, spanish: Translation
) -> None:
    first = spanish.units[0]
    units = (*spanish.units, first, replace(first, key="rows.onset.iw"))
    assert faults_of(folder, replace(spanish, units=units)) == [
        "es.xlf: name: this key occurs 2 times. Leave one of them.",
        "es.xlf: rows.onset.iw: the pack has no such text. "
        'Did you mean "rows.onset.iv"? Leave each key as it was exported.',
    ]


@pytest.mark.parametrize(
    ("what", "told"),
    [
        ({"pack": "other"}, "this is of the pack other, not "),
        ({"version": "9.9.9"}, "this is of version 9.9.9, not "),
        ({"version": ""}, "this is of version unknown, not "),
        ({"source": "de"}, "this is translated from de, not en. Export the words again"),
    ],
)
def test_a_file_for_another_pack_or_version_is_refused(
    folder: Path, spanish: Translation, what: dict[str, str], told: str
) -> None:
    with pytest.raises(XliffError, match=told):
        take_in(folder, replace(spanish, **what), "es.xlf")


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "en is the source language. Name another language."),
        ("fr", "the pack has no language fr, only these to translate: es. Copy en.toml to fr.toml"),
    ],
)
def test_a_language_that_is_not_translated_is_refused(
    folder: Path, spanish: Translation, language: str, told: str
) -> None:
    with pytest.raises(LanguageError, match=told):
        take_in(folder, replace(spanish, target=language), "es.xlf")
    with pytest.raises(LanguageError, match=told):
        exported(load_pack(folder), language)


def test_a_pack_without_english_is_translated_from_its_first_language(folder: Path) -> None:
    edit(folder / "pack.toml", '["en", "es"]', '["es", "fr"]')
    (folder / "en.toml").rename(folder / "fr.toml")
    edit(folder / "fr.toml", 'code = "en"', 'code = "fr"')
    sent = exported(load_pack(folder), "fr")
    assert (sent.source, sent.target) == ("es", "fr")


def change_more(before: bytes, change: Callable[[TOMLDocument], bool]) -> bytes | None:
    """Edit a file but change another table as well."""
    after = edited(before, change)
    return None if after is None else after.replace(b"[rows.help]", b"[rows.helps]")


def refuse(*_given: object) -> bytes | None:
    """Fail to edit a file."""
    raise ParseError(1, 1)


@pytest.mark.parametrize("edits", [change_more, refuse])
def test_a_file_in_which_anything_else_would_change_is_left_to_people(
    folder: Path,
    spanish: Translation,
    monkeypatch: pytest.MonkeyPatch,
    edits: Callable[..., bytes | None],
) -> None:
    monkeypatch.setattr(importing, "edited", edits)
    (told,) = faults_of(folder, saying(spanish, rows__onset__iv="Otra"))
    assert told == (
        "es.toml: rows.onset.iv: this table has an unusual form, in which no text can be changed "
        "safely. Write the new words into the file by hand, or give the table its own heading."
    )
