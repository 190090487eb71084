"""Only a lock that somebody else holds keeps a kiosk from starting."""

import errno
import os
from pathlib import Path

import pytest

from kiosk.platform.single_instance import AlreadyRunningError, single_instance
from tests.support.systems import UNIX_ALONE


def test_a_second_one_is_told_and_a_later_one_is_not(tmp_path: Path) -> None:
    again = single_instance(tmp_path)
    with (
        single_instance(tmp_path),
        pytest.raises(AlreadyRunningError, match="Another kiosk runs"),
        again,
    ):
        pytest.fail("it ran")
    with single_instance(tmp_path):
        pass


@UNIX_ALONE
@pytest.mark.parametrize("number", [errno.ENOLCK, errno.EOPNOTSUPP, errno.EIO])
def test_a_file_system_without_locks_stops_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    import fcntl

    def refuse(_handle: int, _how: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(fcntl, "flock", refuse)
    ran = False
    with single_instance(tmp_path):
        ran = True
    assert ran
