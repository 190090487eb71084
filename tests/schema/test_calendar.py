"""What to do about a wrong clock is what the system at hand can do."""

import pytest

from kiosk.schema.calendar import clock_remedy


@pytest.mark.parametrize(
    ("platform", "way"), [("linux", "sudo timedatectl set-time"), ("win32", "Settings of Windows")]
)
def test_the_way_to_set_a_clock_is_the_systems_own(platform: str, way: str) -> None:
    remedy = clock_remedy(platform)
    assert way in remedy
    assert ("sudo" in remedy) == (platform == "linux")
    assert "clock battery" in remedy
