"""Every Qt message is passed on as one line with its level."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QtMsgType, qCritical, qDebug, qInstallMessageHandler, qWarning

from kiosk.platform import qt_messages


@pytest.fixture
def heard() -> Iterator[list[tuple[str, str]]]:
    """The messages during a test. The previous listener is restored afterwards."""
    heard: list[tuple[str, str]] = []
    before = qInstallMessageHandler(None)
    qt_messages.listen(lambda level, text: heard.append((level, text)))
    yield heard
    qInstallMessageHandler(before)


def test_messages_are_heard_with_their_levels_in_order(heard: list[tuple[str, str]]) -> None:
    qDebug("one")
    qWarning("two")
    qCritical("three")
    assert heard == [("debug", "one"), ("warning", "two"), ("critical", "three")]


def test_every_level_of_qt_has_a_name() -> None:
    assert set(qt_messages.LEVELS) == set(QtMsgType)


def test_only_the_last_listener_hears(heard: list[tuple[str, str]]) -> None:
    later: list[str] = []
    qt_messages.listen(lambda _level, text: later.append(text))
    qWarning("now")
    assert (heard, later) == ([], ["now"])


def test_a_message_is_a_line_on_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    qt_messages.to_stderr("warning", "a font is missing")
    assert capsys.readouterr() == ("", "qt warning: a font is missing\n")
