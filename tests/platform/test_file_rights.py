"""Access by others than a file's owner is detected on each system."""

import sys
from pathlib import Path

import pytest

from kiosk.platform.file_rights import closing_command, grants_others, is_open_to_others

ANA = "S-1-5-21-1004336348-1177238915-682003330-1001"
BEN = "S-1-5-21-1004336348-1177238915-682003330-1002"


@pytest.mark.parametrize(
    "descriptor",
    [
        pytest.param(f"O:{ANA}D:(A;ID;FA;;;SY)(A;ID;FA;;;BA)(A;ID;FA;;;{ANA})", id="a profile's"),
        pytest.param(f"O:{ANA}D:PAI(A;;FA;;;{ANA})", id="its owner's alone"),
        pytest.param(f"O:{ANA}D:(A;;FA;;;S-1-5-18)(A;;FA;;;OW)", id="by number"),
        pytest.param(f"O:BAD:(A;;FA;;;{'BA'})", id="the administrators'"),
        pytest.param(f"O:{ANA}D:(D;;FA;;;WD)(A;;FA;;;{ANA})", id="what is denied"),
        pytest.param(f"O:{ANA}D:(A;OICIIO;FA;;;WD)(A;;FA;;;{ANA})", id="for files in a folder"),
        pytest.param(f"O:{ANA}D:", id="nobody's"),
    ],
)
def test_the_owner_and_the_system_are_no_others(descriptor: str) -> None:
    assert not grants_others(descriptor)


@pytest.mark.parametrize(
    "descriptor",
    [
        pytest.param(f"O:{ANA}D:(A;ID;FA;;;SY)(A;ID;0x1200a9;;;BU)(A;ID;FA;;;{ANA})", id="users"),
        pytest.param(f"O:{ANA}D:AI(A;;FA;;;{ANA})(A;;FR;;;WD)", id="everyone"),
        pytest.param(f"O:{ANA}D:(A;;FR;;;{BEN})", id="another account"),
        pytest.param(f"O:{ANA}D:(XA;;FR;;;WD;(x == 1))", id="on a condition"),
        pytest.param(f"O:{ANA}D:NO_ACCESS_CONTROL", id="no list at all"),
        pytest.param("", id="nothing"),
        pytest.param(f"O:{ANA}", id="an owner alone"),
    ],
)
def test_whoever_else_is_let_in_is_seen(descriptor: str) -> None:
    assert grants_others(descriptor)


def test_a_real_file_is_its_owners_until_everybody_may_read_it(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    file.chmod(0o600)
    assert sys.platform == "win32" or not is_open_to_others(file)
    file.chmod(0o644)
    assert sys.platform == "win32" or is_open_to_others(file)
    with pytest.raises(FileNotFoundError):
        is_open_to_others(tmp_path / "missing")


def test_each_system_is_told_in_its_own_words_to_close_a_file(tmp_path: Path) -> None:
    file = tmp_path / "staff-pin"
    assert closing_command(file, "linux") == f"chmod 600 {file}"
    assert closing_command(file, "win32") == f'icacls "{file}" /reset'
