"""Every licence can be read, and a missing one does no harm."""

from pathlib import Path

from kiosk import paths
from kiosk.staff.licences import Licence, licences


def test_our_own_come_first_then_those_of_the_folder(tmp_path: Path) -> None:
    ours = tmp_path / "LICENSE"
    ours.write_text("Do\nas you like.\n\nNo\nwarranty.\n", "utf-8")
    folder = tmp_path / "more"
    folder.mkdir()
    (folder / "b.txt").write_text("Bee.", "utf-8")
    (folder / "a.txt").write_text("Ay.", "utf-8")
    (folder / "notes.md").write_text("No licence.", "utf-8")
    assert licences([("ours", ours)], folder) == (
        Licence("ours", "Do as you like.\n\nNo warranty."),
        Licence("a", "Ay."),
        Licence("b", "Bee."),
    )


def test_what_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "torn.txt").write_bytes(b"\xff\xff")
    assert licences([("gone", tmp_path / "gone")], tmp_path) == ()
    assert licences([], tmp_path / "no folder") == ()


def test_the_kiosk_ships_its_own_the_fonts_and_qts() -> None:
    resources = paths.resources()
    ours = [
        ("kiosk", paths.licence()),
        ("font", resources / "fonts" / "OFL.txt"),
        ("pictures", resources / "pictures" / "LICENSE.txt"),
    ]
    texts = {one.name: one.text for one in licences(ours, resources / "licences")}
    assert "MIT License" in texts["kiosk"]
    assert "SIL OPEN FONT LICENSE" in texts["font"]
    assert "Resolve to Save Lives" in texts["pictures"]
    assert "GNU Lesser General Public License" in texts["Qt and Qt for Python"]
