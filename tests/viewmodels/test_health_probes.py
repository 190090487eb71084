"""The health page's lines about the tablet's system."""

import datetime as dt

from kiosk.platform.system_image import OLD
from kiosk.staff.health import HealthFinding, HealthStatus
from kiosk.viewmodels import health_probes

BUILT = dt.date(2026, 11, 29)


def test_staff_read_how_old_the_system_is_and_are_told_after_half_a_year() -> None:
    last = BUILT + OLD
    fine = HealthFinding("system", HealthStatus.FINE, "", "2026-11-29")
    assert health_probes.system(BUILT, last) == (fine,)
    old = HealthFinding("system", HealthStatus.LOOK, "old", "2026-11-29")
    assert health_probes.system(BUILT, last + dt.timedelta(days=1)) == (old,)


def test_a_system_that_is_kept_up_to_date_by_packages_is_not_mentioned() -> None:
    assert health_probes.system(None, BUILT) == ()
