"""What a clinic has chosen, and what staff hear of it."""

from pathlib import Path

import pytest

from kiosk import places
from kiosk.content.interface import BEGINS
from kiosk.setup import set_up
from tests.packs import tiny_pack


@pytest.fixture
def clinic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty settings file of a clinic whose computer keeps its copies in a place of its own."""
    monkeypatch.setattr(places, "state_dir", lambda: tmp_path / "state")
    monkeypatch.setattr(places, "translations", lambda: tmp_path / "translations")
    file = tmp_path / "kiosk.toml"
    file.touch()
    return file


def test_staff_hear_of_a_language_in_which_the_interface_has_no_words(
    clinic: Path, tmp_path: Path
) -> None:
    pack = tiny_pack(tmp_path / "pack", ("en", "fr"))
    assert [str(fault) for fault in set_up(clinic, pack).faults] == [
        'kiosk_fr.qm: the interface has no words in "fr" and stays in English. '
        "Put this file into the content pack's folder."
    ]


def test_words_that_ship_are_enough(clinic: Path, tmp_path: Path) -> None:
    (tmp_path / "translations").mkdir()
    (tmp_path / "translations" / "kiosk_fr.qm").write_bytes(BEGINS)
    assert set_up(clinic, tiny_pack(tmp_path / "pack", ("en", "fr"))).faults == ()


def test_words_in_the_pack_are_enough(clinic: Path, tmp_path: Path) -> None:
    pack = tiny_pack(tmp_path / "pack", ("en", "fr"))
    (pack / "kiosk_fr.qm").write_bytes(BEGINS)
    assert set_up(clinic, pack).faults == ()


def test_every_visit_can_begin_in_another_language(clinic: Path, tmp_path: Path) -> None:
    setup = set_up(clinic, tiny_pack(tmp_path / "pack", ("en", "fr")))
    assert setup.settings.visit.language == "en"
    assert setup.beginning_in("fr").settings.visit.language == "fr"
