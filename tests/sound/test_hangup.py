"""A closed connection is detected without sending anything."""

import os
import socket

from kiosk.sound.hangup import HangupWatch, open_sockets


def test_a_line_is_cut_when_the_other_end_has_gone() -> None:
    before = open_sockets()
    here, there = socket.socketpair()
    with here, there:
        assert open_sockets() - before == {here.fileno(), there.fileno()}
        line = HangupWatch([here.fileno()])
        assert not line.cut
        there.send(b"something to read")
        assert not line.cut
        there.close()
        assert line.cut


def test_a_line_that_was_closed_at_this_end_is_still_looked_at() -> None:
    here, there = socket.socketpair()
    with there:
        line = HangupWatch([here.fileno()])
        here.close()
        assert not line.cut
        there.close()
        assert line.cut


def test_without_a_line_nothing_can_be_cut() -> None:
    assert not HangupWatch([]).cut


def test_what_is_no_socket_is_none() -> None:
    reading, writing = os.pipe()
    assert not {reading, writing} & open_sockets()
    os.close(reading)
    os.close(writing)
