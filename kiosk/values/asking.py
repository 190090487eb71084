"""The questions that a patient may take to the care team, as plain values."""

from dataclasses import dataclass

from kiosk.values.routes import Route


@dataclass(frozen=True, slots=True)
class Condition:
    """One reason to offer a question: an attribute with a route, or a circumstance alone.

    Attributes:
        attribute: the preference that must pull toward the route.
        toward: that route.
        circumstance: the circumstance that must be picked.
    """

    attribute: str | None = None
    toward: Route | None = None
    circumstance: str | None = None


@dataclass(frozen=True, slots=True)
class Asking:
    """A question to ask: offered where any condition holds, always where there is none."""

    id: str
    when: tuple[Condition, ...] = ()
