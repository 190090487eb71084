"""The questions that a patient may take to the care team, as plain values."""

from msgspec import Struct

from kiosk.values.routes import Route


class AskCondition(Struct, frozen=True):
    """One reason to offer a question: an attribute with a route, a circumstance, or `apart`.

    Attributes:
        attribute: the preference that must pull toward the route.
        toward: that route.
        circumstance: the circumstance that must be picked.
        apart: whether wishes must pull apart.
    """

    attribute: str | None = None
    toward: Route | None = None
    circumstance: str | None = None
    apart: bool = False


class SuggestedQuestion(Struct, frozen=True):
    """A question to ask: offered where any condition holds, always where there is none."""

    id: str
    when: tuple[AskCondition, ...] = ()
