"""Extracts, reads and compiles Qt Linguist files of the interface words."""

import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QFile, QIODevice, QXmlStreamReader

from kiosk.paths import ui


@dataclass
class Message:
    """One text of the interface.

    Attributes:
        context: the name of its QML file.
        source: the text in that file.
        said: its translation, or one for each plural form.
        state: unfinished, obsolete or vanished; empty if the translation is in use.
        plural: whether it has plural forms.
    """

    context: str
    plural: bool
    source: str = ""
    state: str = ""
    said: list[str] = field(default_factory=list)

    @property
    def key(self) -> tuple[str, str, bool]:
        """The key by which the program looks it up."""
        return self.context, self.source, self.plural


def find_words(file: Path) -> None:
    """Write the texts that `make words` finds in the interface, without translations."""
    arguments = ["-locations", "none", "-no-obsolete", "-source-language", "en"]
    looking = [str(_tool("lupdate")), "-silent", "-recursive", str(ui()), "-ts", str(file)]
    subprocess.run([*looking, *arguments], check=True)


def release(file: Path, compiled: Path) -> None:
    """Compile a .ts file as the build does."""
    subprocess.run([_tool("lrelease"), "-silent", file, "-qm", compiled], check=True)


def messages(path: Path) -> list[Message]:
    """Return every text in a file."""
    file = QFile(path)
    assert file.open(QIODevice.OpenModeFlag.ReadOnly)
    reader, context, found = QXmlStreamReader(file), "", list[Message]()
    while reader.readNextStartElement() or not reader.atEnd():
        if reader.isStartElement():
            context = _read(reader, context, found)
    assert not reader.hasError(), reader.errorString()
    file.close()
    return found


def _read(reader: QXmlStreamReader, context: str, found: list[Message]) -> str:
    """Apply an XML element to the last message; return the context that now applies."""
    name, given = reader.name(), reader.attributes()
    if name == "name":
        return reader.readElementText()
    if name == "message":
        found.append(Message(context, plural=given.value("numerus") == "yes"))
    elif name == "source":
        found[-1].source = reader.readElementText()
    elif name == "translation":
        found[-1].state = given.value("type")
        if not found[-1].plural:
            found[-1].said = [reader.readElementText()]
    elif name == "numerusform":
        found[-1].said.append(reader.readElementText())
    return context


def _tool(name: str) -> Path:
    return Path(sys.executable).with_name(f"pyside6-{name}")
