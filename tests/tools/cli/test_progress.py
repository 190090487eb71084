"""Progress output: a single line on a terminal, one line per step in a log."""

from io import StringIO

from tools.cli.progress import Progress


class Terminal(StringIO):
    """A stream that claims to be a terminal."""

    def isatty(self) -> bool:
        """Return True."""
        return True


def told(stream: StringIO) -> str:
    progress = Progress(stream)
    progress.tell(1, 2, "A long name")
    progress.tell(2, 2, "Short")
    progress.end()
    return stream.getvalue()


def test_a_log_has_a_line_a_step() -> None:
    assert told(StringIO()) == "1 of 2: A long name\n2 of 2: Short\n"


def test_a_terminal_has_one_line_that_changes() -> None:
    assert told(Terminal()) == "\r1 of 2: A long name\r2 of 2: Short      \n"


def test_without_a_step_there_is_no_line() -> None:
    stream = Terminal()
    Progress(stream).end()
    assert not stream.getvalue()
