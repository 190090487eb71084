"""Checks of the service and its compositor, with fake answers of systemd and cage."""

from pathlib import Path

import pytest

from kiosk.doctor.kiosk_service import DESKTOP, SHOW, VERSION, compositor, desktop, service
from kiosk.doctor.tablet import CheckStatus, Tablet


def tablet_with_service(
    state: str | None,
    restarts: int = 0,
    version: str | None = "Cage version 0.2.0",
    manager: str | None = "ActiveState=inactive\n",
    root: Path = Path("/nowhere"),
) -> Tablet:
    """Return a tablet whose systemd reports a state of the service; None for no such service."""
    shown = "LoadState=not-found\nActiveState=inactive\nNRestarts=0\n"
    if state:
        shown = f"LoadState=loaded\nActiveState={state}\nNRestarts={restarts}\n"

    def ask(command: list[str]) -> str | None:
        answers = {tuple(SHOW): shown, tuple(VERSION): version, tuple(DESKTOP): manager}
        return answers[tuple(command)]

    return Tablet(root, {}, lambda _name: None, ask)


@pytest.mark.parametrize(
    ("state", "restarts", "standing", "detail"),
    [
        (None, 0, CheckStatus.FINE, "none here: the Debian package brings it"),
        ("active", 0, CheckStatus.FINE, "runs"),
        ("active", 3, CheckStatus.LOOK, "runs, and was started again by itself: 3x"),
        ("inactive", 0, CheckStatus.LOOK, "does not run"),
        ("failed", 5, CheckStatus.WRONG, "has given up"),
        (
            "activating",
            2,
            CheckStatus.LOOK,
            "has not drawn a picture yet (activating), tried again: 2x",
        ),
    ],
)
def test_the_service_is_named_with_its_state(
    state: str | None, restarts: int, standing: CheckStatus, detail: str
) -> None:
    found = service(tablet_with_service(state, restarts))
    assert (found.standing, found.detail) == (standing, detail)
    assert bool(found.remedy) is (standing is not CheckStatus.FINE)


def test_a_service_that_gave_up_is_brought_back_by_a_command() -> None:
    remedy = service(tablet_with_service("failed", 5)).remedy
    assert "journalctl --namespace kiosk" in remedy
    assert "systemctl reset-failed kiosk" in remedy


def test_a_computer_without_systemd_has_no_service() -> None:
    nothing = Tablet(Path("/nowhere"), {}, lambda _name: None, lambda _command: None)
    assert service(nothing).standing is CheckStatus.FINE
    assert compositor(nothing).standing is CheckStatus.FINE
    assert desktop(nothing).standing is CheckStatus.FINE


@pytest.mark.parametrize(
    ("version", "standing", "detail"),
    [
        ("Cage version 0.2.0\n", CheckStatus.FINE, "0.2.0"),
        ("Cage version 1.0\n", CheckStatus.FINE, "1.0"),
        ("Cage version 0.1.4\n", CheckStatus.WRONG, "0.1.4 loses touches"),
        (None, CheckStatus.WRONG, "does not say its version"),
    ],
)
def test_a_compositor_that_loses_touches_is_named(
    version: str | None, standing: CheckStatus, detail: str
) -> None:
    found = compositor(tablet_with_service("active", version=version))
    assert (found.standing, found.detail) == (standing, detail)
    assert ("cage 0.2 or newer" in found.remedy) is (standing is CheckStatus.WRONG)


def enable(root: Path, unit: str) -> None:
    """Have a tablet start a display manager: `/dev/null` for none, ever."""
    alias = root / "etc/systemd/system/display-manager.service"
    alias.parent.mkdir(parents=True)
    alias.symlink_to(unit)


@pytest.mark.parametrize(
    ("unit", "manager", "detail"),
    [
        ("/nowhere/lightdm.service", "ActiveState=inactive\n", "lightdm.service"),
        ("/nowhere/gdm3.service", "ActiveState=active\n", "gdm3.service"),
        (None, "ActiveState=active\n", "display-manager.service"),
        ("/dev/null", "ActiveState=active\n", "display-manager.service"),
    ],
)
def test_a_desktop_that_takes_the_screen_is_named_with_the_command_against_it(
    tmp_path: Path, unit: str | None, manager: str, detail: str
) -> None:
    if unit:
        enable(tmp_path, unit)
    found = desktop(tablet_with_service("active", manager=manager, root=tmp_path))
    assert found.standing is CheckStatus.WRONG
    assert found.detail == f"{detail} takes the screen from the kiosk"
    assert "sudo systemctl disable --now display-manager" in found.remedy


@pytest.mark.parametrize("unit", [None, "/dev/null"])
@pytest.mark.parametrize("manager", [None, "ActiveState=inactive\n"])
def test_a_tablet_without_a_desktop_has_nothing_to_switch_off(
    tmp_path: Path, unit: str | None, manager: str | None
) -> None:
    if unit:
        enable(tmp_path, unit)
    found = desktop(tablet_with_service("active", manager=manager, root=tmp_path))
    assert (found.standing, found.detail) == (CheckStatus.FINE, "none is switched on")


def test_a_desktop_may_stay_where_there_is_no_service(tmp_path: Path) -> None:
    enable(tmp_path, "/nowhere/sddm.service")
    found = desktop(tablet_with_service(None, root=tmp_path))
    assert (found.standing, found.remedy) == (CheckStatus.FINE, "")
