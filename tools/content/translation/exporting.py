"""Exports the texts of a pack for a translator."""

from kiosk.content.pack import Pack
from tools.content.translation.notes import note_of
from tools.content.translation.texts import Path, Text, key_of, texts_of
from tools.content.translation.xliff import Translation, Unit

FIRST: str = "en"
"""The preferred source language; a pack without it is translated from its first language."""


class LanguageError(Exception):
    """A language cannot be translated. The message says why and what to do."""


def source_of(pack: Pack) -> str:
    """Return the code of the source language."""
    languages = pack.structure.languages
    return FIRST if FIRST in languages else languages[0]


def check_language(pack: Pack, language: str) -> None:
    """Check that a pack has a language and that it is not the source language.

    Raises:
        LanguageError: otherwise.
    """
    source, languages = source_of(pack), pack.structure.languages
    if language == source:
        raise LanguageError(f"{language} is the source language. Name another language.")
    if language not in languages:
        others = ", ".join(code for code in languages if code != source) or "none yet"
        raise LanguageError(
            f"the pack has no language {language}, only these to translate: {others}. "
            f"Copy {source}.toml to {language}.toml and list it in pack.toml first."
        )


def exported(pack: Pack, language: str) -> Translation:
    """Return the translation file of a language.

    Raises:
        LanguageError: the pack does not have the language.
    """
    check_language(pack, language)
    source = source_of(pack)
    said = texts_of(pack.words(language))
    structure = pack.structure

    def unit(path: Path, text: Text) -> Unit:
        note = note_of(pack, pack.words(source), path, text)
        there = said.get(path)
        return Unit(key_of(path), text.said, there.said if there else "", note, text.longest)

    units = tuple(unit(path, text) for path, text in texts_of(pack.words(source)).items())
    return Translation(structure.id, structure.version, source, language, units)
