"""The two routes of administration that the kiosk sets side by side."""

from enum import StrEnum
from typing import Final


class Route(StrEnum):
    """A route of administration."""

    IV = "iv"
    IM = "im"

    @property
    def other(self) -> "Route":
        """The route that this one is compared with."""
        return Route.IM if self is Route.IV else Route.IV


ROUTES: Final = (Route.IV, Route.IM)
"""Both routes in the order in which every panel shows them."""
