"""Reads and writes translators' files: XLIFF 1.2, by translate-toolkit.

Files from outside are not trusted: they are parsed without entities or network access, and
anything that such a file does not need is rejected.
"""

from typing import Final

from lxml import etree
from msgspec import Struct
from translate.misc.xml_helpers import parse_xml
from translate.storage.xliff import Xliff1File

LARGEST: Final = 10_000_000
"""The largest file accepted, in bytes: twenty times that of the built-in pack."""

SUFFIXES: Final = (".xlf", ".xliff")
NAMESPACE: Final = "urn:oasis:names:tc:xliff:document:1.2"
SKELETON: Final = (
    f'<?xml version="1.0" encoding="UTF-8"?><xliff version="1.2" xmlns="{NAMESPACE}">'
    '<file original="" source-language="" target-language="" datatype="plaintext"><body/></file>'
    "</xliff>"
)
WHOSE: Final = ("product-name", "product-version", "source-language", "target-language")
SEGMENT: Final = f"{{{NAMESPACE}}}mrk"
"""Segmentation tags that some tools put around each sentence; they carry no meaning."""

EXPORT_AGAIN: Final = "Export the words again, and carry the translation over."


class XliffError(Exception):
    """A file is not a valid translator's file. The message says why and what to do."""


class Unit(Struct, frozen=True):
    """One text to translate.

    Attributes:
        key: its key in the language file.
        source: the text in the source language.
        target: the translation, empty if there is none.
        note: the note for the translator.
        longest: the limit in characters.
        tagged: whether the translation contains tags, which no text of a pack has.
    """

    key: str
    source: str
    target: str = ""
    note: str = ""
    longest: int = 0
    tagged: bool = False


class Translation(Struct, frozen=True):
    """The contents of a translator's file: pack, version, source and target language, texts."""

    pack: str
    version: str
    source: str
    target: str
    units: tuple[Unit, ...]


def write(translation: Translation) -> bytes:
    """Return the file's bytes."""
    store = Xliff1File.parsestring(SKELETON.encode())
    whose = (translation.pack, translation.version, translation.source, translation.target)
    file = store.document.getroot()[0]
    file.set("original", f"{translation.target}.toml")
    for name, value in zip(WHOSE, whose, strict=True):
        file.set(name, value)
    for unit in translation.units:
        made = store.UnitClass(unit.source)
        store.addunit(made)
        made.xmlelement.set("id", unit.key)
        made.xmlelement.set("maxwidth", str(unit.longest))
        made.xmlelement.set("size-unit", "char")
        if unit.target:
            made.target = unit.target
            del made.xmlelement.attrib["approved"]  # The library's guess, which is not in the file.
        made.addnote(unit.note, origin="developer")
    etree.cleanup_namespaces(store.document)
    return bytes(store)


def read(data: bytes) -> Translation:
    """Parse a translator's file.

    Raises:
        XliffError: it is not one, or contains something that none needs.
    """
    try:
        root = parse_xml(data)
    except (etree.XMLSyntaxError, LookupError, ValueError) as error:
        reason = f"this is not XML that can be read ({error})"
        raise XliffError(
            f"{reason}. Save it again from the translation tool, as XLIFF 1.2."
        ) from None
    if root.getroottree().docinfo.doctype:
        raise XliffError(
            "this file declares a document type, which could hide entities. Remove it."
        )
    files = root.findall(f"{{{NAMESPACE}}}file")
    if root.tag != f"{{{NAMESPACE}}}xliff" or len(files) != 1:
        raise XliffError(
            "this is not an XLIFF 1.2 file with one file in it. "
            "Save it from the translation tool in the form in which it was exported."
        )
    pack, version, source, target = (files[0].get(name, "") for name in WHOSE)
    units = tuple(map(_unit, Xliff1File.parsestring(data).units))
    return Translation(pack, version, source, target, units)


def _unit(read: Xliff1File.UnitClass) -> Unit:
    node = read.target_dom
    inner = () if node is None else node.iterdescendants(etree.Element)
    return Unit(
        key=read.xmlelement.get("id", ""),
        source=read.source or "",
        target=read.target or "",
        note=read.getnotes(origin="developer"),
        tagged=any(item.tag != SEGMENT for item in inner),
    )
