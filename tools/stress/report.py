"""The outcome of a stress test: its figures, and the expectations that failed."""

from msgspec import Struct, field


class StressReport(Struct):
    """The outcome of one stress test.

    Attributes:
        title: what was tested.
        figures: what was counted or measured, by name.
        broken: a sentence for each failed expectation.
    """

    title: str
    figures: dict[str, str] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)

    def expect(self, holds: object, sentence: str) -> None:
        """Record `sentence` as a failure unless `holds` is true."""
        if not holds:
            self.broken.append(sentence)

    def __str__(self) -> str:
        widest = max(map(len, self.figures), default=0)
        lines = [f"  {name:<{widest}}  {value}" for name, value in self.figures.items()]
        ends = [f"  BROKEN: {sentence}" for sentence in self.broken] or ["  every expectation held"]
        return "\n".join([self.title, *lines, *ends])
