"""What a part of the torture found: figures, and promises that did not hold."""

from msgspec import Struct, field


class StressReport(Struct):
    """The figures of a part.

    Attributes:
        title: what was done.
        figures: what was counted, by name.
        broken: each promise that did not hold, in a sentence.
    """

    title: str
    figures: dict[str, str] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)

    def expect(self, holds: object, sentence: str) -> None:
        """Note a promise that does not hold."""
        if not holds:
            self.broken.append(sentence)

    def __str__(self) -> str:
        widest = max(map(len, self.figures), default=0)
        lines = [f"  {name:<{widest}}  {value}" for name, value in self.figures.items()]
        ends = [f"  BROKEN: {sentence}" for sentence in self.broken] or ["  every promise held"]
        return "\n".join([self.title, *lines, *ends])
