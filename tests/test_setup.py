"""What the clinic has chosen is read once, and what is wrong with it is told apart."""

from pathlib import Path

from kiosk.setup import set_up


def test_a_language_that_the_content_does_not_have_is_a_fault_of_the_settings(
    tmp_path: Path,
) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text('[visit]\nlanguage = "xx"\n', "utf-8")
    setup = set_up(config, None)
    (fault,) = setup.wrong_settings
    assert str(fault).startswith(
        "kiosk.toml: visit.language: the content has no “xx”. Use one of: en"
    )
    assert setup.faults == (fault,)


def test_settings_without_a_fault_have_none(tmp_path: Path) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text('[visit]\nlanguage = "en"\n', "utf-8")
    assert set_up(config, None).faults == ()
