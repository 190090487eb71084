"""Progress on standard error: a single rewritten line on a terminal, else one line per step."""

from typing import TextIO


class Progress:
    """Reports a command's progress.

    Args:
        stream: where to write.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._on_terminal = stream.isatty()
        self._width = 0

    def tell(self, step: int, steps: int, name: str) -> None:
        """Report that step `step` of `steps` begins."""
        text = f"{step} of {steps}: {name}"
        if self._on_terminal:
            self._stream.write(f"\r{text:{self._width}}")
            self._width = max(self._width, len(text))
        else:
            self._stream.write(f"{text}\n")
        self._stream.flush()

    def end(self) -> None:
        """End the progress line, if there is one."""
        if self._width:
            self._stream.write("\n")
            self._stream.flush()
