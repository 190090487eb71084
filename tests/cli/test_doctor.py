"""`kiosk doctor` on a computer with and without problems."""

from pathlib import Path

import pytest

from kiosk.cli.main import main
from kiosk.doctor import run, tablet
from kiosk.doctor.tablet import CheckResult, CheckStatus, Tablet


def test_what_is_missing_is_named_with_its_remedy_and_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bare = Tablet(tmp_path, {}, lambda _name: None, lambda _command: None)
    monkeypatch.setattr(tablet, "Tablet", lambda: bare)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    on_paper = tmp_path / "kiosk.toml"
    on_paper.write_text('[takeaway]\noffer = ["paper"]\nprinter = "desk"\n')
    assert main(["doctor", "--config", str(on_paper)]) == 1
    said = capsys.readouterr().out
    for name in ("display", "touch", "speech", "printer", "PIN"):
        line = next(line for line in said.splitlines() if line.startswith(name))
        assert line.split()[1] == "WRONG"
    for remedy in ("nomodeset", "speech-dispatcher-espeak-ng", "install cups", "pin set"):
        assert remedy in said
    assert said.endswith("To put right: 5.\n")
    assert main(["doctor"]) == 1
    assert "paper is not on offer" in capsys.readouterr().out


def test_a_tablet_that_lacks_nothing_is_told_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    found = (
        CheckResult("touch", CheckStatus.FINE, "one"),
        CheckResult("scale", CheckStatus.LOOK, "?", "Look."),
    )
    monkeypatch.setattr(run, "examine", lambda _tablet, _config: found)
    assert main(["doctor"]) == 0
    assert capsys.readouterr().out.endswith("Nothing is missing.\n")
