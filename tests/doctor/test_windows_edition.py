"""Windows Home and Pro cannot lock a tablet, and the doctor says so."""

from pathlib import Path

import pytest

from kiosk.doctor.tablet import CheckStatus, Tablet
from kiosk.doctor.windows_edition import COMMAND, LOCKS, edition
from release.prune import ROOT

TOLD = """
HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion
    EditionID    REG_SZ    {name}

"""


def tablet_with(name: str, tmp_path: Path) -> Tablet:
    told = {tuple(COMMAND): TOLD.format(name=name)}
    return Tablet(tmp_path, {}, ask=lambda command: told.get(tuple(command)))


@pytest.mark.parametrize("name", ["Enterprise", "EnterpriseS", "IoTEnterpriseS", "Education"])
def test_an_edition_with_shell_launcher_is_fine(name: str, tmp_path: Path) -> None:
    found = edition(tablet_with(name, tmp_path))
    assert (found.standing, found.detail) == (CheckStatus.FINE, f"{name} can lock the tablet")


@pytest.mark.parametrize("name", ["Core", "CoreSingleLanguage", "Professional", "ProfessionalN"])
def test_home_and_pro_are_told_apart_and_pointed_to_the_image(name: str, tmp_path: Path) -> None:
    found = edition(tablet_with(name, tmp_path))
    assert found.standing is CheckStatus.LOOK
    assert found.detail.startswith(f"Windows {name} cannot lock the tablet")
    assert "disk image" in found.remedy


def test_a_windows_that_does_not_tell_is_not_taken_for_one_that_locks(tmp_path: Path) -> None:
    found = edition(Tablet(tmp_path, {}, ask=lambda _command: None))
    assert found.standing is CheckStatus.LOOK
    assert "of an unknown edition" in found.detail


def test_the_installer_knows_the_same_editions() -> None:
    script = (ROOT / "release" / "windows" / "kiosk.nsi").read_text("utf-8")
    assert [line.split('"')[1] for line in script.splitlines() if "!insertmacro Locks" in line] == [
        *LOCKS
    ]
