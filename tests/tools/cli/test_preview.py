"""`kiosk-author preview`: opens a window for the pack, or says why it cannot."""

from pathlib import Path

import pytest

from kiosk.app import StartError
from kiosk.content.help_lines import HelpLines
from kiosk.settings.clinic_settings import Settings
from tools.cli.main import main
from tools.preview import preview


class Windows:
    """A stub for `run` that records its arguments."""

    def __init__(self) -> None:
        self.opened: list[tuple[Path, Settings]] = []
        self.trouble: StartError | None = None

    def __call__(self, folder: Path, settings: Settings, help_lines: HelpLines) -> int:
        """Record the call and return as if the window had been closed."""
        assert help_lines.danger
        self.opened.append((folder, settings))
        if self.trouble:
            raise self.trouble
        return 0


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> Windows:
    windows = Windows()
    monkeypatch.setattr(preview, "run", windows)
    return windows


def test_without_a_display_it_says_so_in_one_sentence(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    windows: Windows,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert main(["preview", str(tmp_path)]) == 1
    assert capsys.readouterr().err == (
        "There is no display to open a window on: give this command on a desktop, or take "
        f"pictures instead with kiosk-author tour --pack {tmp_path} --out PICTURES.\n"
    )
    assert windows.opened == []


def test_a_display_that_does_not_answer_is_said_too(
    tmp_path: Path, windows: Windows, capsys: pytest.CaptureFixture[str]
) -> None:
    windows.trouble = StartError("The display does not answer.")
    assert main(["preview", str(tmp_path)]) == 1
    assert capsys.readouterr().err == "The display does not answer.\n"


def test_it_shows_the_folder_as_the_clinic_has_set_the_kiosk(
    tmp_path: Path, windows: Windows
) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text('[visit]\nlanguage = "es"\n', "utf-8")
    assert main(["preview", str(tmp_path), "--config", str(config)]) == 0
    ((folder, settings),) = windows.opened
    assert (folder, settings.visit.language) == (tmp_path, "es")


def test_it_begins_in_the_language_that_is_asked_for(tmp_path: Path, windows: Windows) -> None:
    assert main(["preview", str(tmp_path), "--language", "es"]) == 0
    ((_, settings),) = windows.opened
    assert settings.visit.language == "es"
