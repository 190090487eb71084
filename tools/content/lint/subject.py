"""The subject of the checks of one language."""

from collections.abc import Collection, Iterator, Mapping

from msgspec import Struct

from kiosk.content.load import LISTS
from kiosk.content.pack import Pack
from kiosk.content.structure import Structure
from kiosk.content.words import Words
from kiosk.schema.diagnostics import DocumentPlace, quoted
from tools.content.lint.finding import LintFinding, Severity
from tools.content.lint.lists import Lists
from tools.content.lint.texts import OTHER_PANELS, Text, texts_of


class LintedLanguage(Struct, frozen=True, dict=True):
    """One language of a pack, and its lists from `checks.toml`."""

    structure: Structure
    words: Words
    lists: Lists
    texts: tuple[Text, ...]

    @property
    def code(self) -> str:
        """The code of the language."""
        return self.words.code

    @property
    def file(self) -> str:
        """The name of the file with its words."""
        return f"{self.code}.toml"

    def error(self, text: Text, reason: str, remedy: str) -> LintFinding:
        """Return an error about a text."""
        diagnostic = DocumentPlace(self.file, text.key).diagnostic(reason, remedy)
        return LintFinding(diagnostic, text.panel, self.code)

    def panel_name(self, panel: str) -> str:
        """Return the name of a panel for the report."""
        topic = self.words.topics.get(panel)
        return topic.tab if topic else OTHER_PANELS[panel]

    def of_panel(
        self, panel: str, reason: str, remedy: str, severity: Severity = Severity.ERROR
    ) -> LintFinding:
        """Return a finding about a whole panel."""
        diagnostic = (
            DocumentPlace(self.file).item(self.panel_name(panel)).diagnostic(reason, remedy)
        )
        return LintFinding(diagnostic, panel, self.code, severity)

    def unneeded(
        self, table: str, listed: Collection[str], needed: Collection[str]
    ) -> Iterator[LintFinding]:
        """Yield the listed exceptions that are no longer needed."""
        place = DocumentPlace(LISTS, f"languages.{self.code}.{table}")
        for name in listed:
            if name not in needed:
                reason = f"nothing needs the exception {quoted(name)}"
                diagnostic = place.diagnostic(reason, "Take it out.")
                yield LintFinding(diagnostic, language=self.code, severity=Severity.WARNING)


def subjects_of(pack: Pack, lists: Mapping[str, Lists]) -> tuple[LintedLanguage, ...]:
    """Return the languages of a pack, in its order. Each must have lists."""
    structure = pack.structure
    return tuple(
        LintedLanguage(structure, words, lists[words.code], texts_of(structure, words))
        for words in pack.spoken
    )
