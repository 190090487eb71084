"""How far a command is, on standard error: in one line on a terminal, else a line a step."""

from typing import TextIO


class Progress:
    """Tells how far a command is.

    Args:
        stream: where to.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._on_terminal = stream.isatty()
        self._width = 0

    def tell(self, step: int, steps: int, name: str) -> None:
        """Tell that a step of so many begins."""
        text = f"{step} of {steps}: {name}"
        if self._on_terminal:
            self._stream.write(f"\r{text:{self._width}}")
            self._width = max(self._width, len(text))
        else:
            self._stream.write(f"{text}\n")
        self._stream.flush()

    def end(self) -> None:
        """Leave the line, if there is one, for what comes next."""
        if self._width:
            self._stream.write("\n")
            self._stream.flush()
