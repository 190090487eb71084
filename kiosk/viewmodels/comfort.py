"""How the patient wants to see the screen."""

from operator import attrgetter

from PySide6.QtCore import Property, Signal

from kiosk.viewmodels.qml import qml_singleton
from kiosk.viewmodels.sends import sends
from kiosk.viewmodels.visit_store import ViewModel, VisitStore
from kiosk.visit import events
from kiosk.visit.visit import ComfortSettings as ComfortValue


@qml_singleton
class Comfort(ViewModel):
    """Text size, colours, motion, hand, reach and spacing of the present visit.

    Args:
        store: the present visit.
        least_pixels: the least size of a font at the largest text size, in logical pixels.
    """

    changed = Signal()

    def __init__(self, store: VisitStore, least_pixels: float = 0.0) -> None:
        super().__init__(store)
        self._least_pixels = least_pixels
        self._props = self._visit.comfort
        store.changed.connect(self._refresh)

    @Property(int, notify=changed)
    def textSize(self) -> int:
        """The size of text, in percent of the usual size."""
        return int(self._props.text_size)

    palette = Property(str, attrgetter("_props.palette"), notify=changed)
    """The name of the palette: light, dark or contrast."""

    lessMotion = Property(bool, attrgetter("_props.less_motion"), notify=changed)
    """Whether nothing on the screen moves by itself or slides."""

    leftHanded = Property(bool, attrgetter("_props.left_handed"), notify=changed)
    """Whether the main action stands on the left."""

    withinReach = Property(bool, attrgetter("_props.within_reach"), notify=changed)
    """Whether every control comes into the lower half of the screen."""

    spaced = Property(bool, attrgetter("_props.spaced"), notify=changed)
    """Whether letters, words and lines stand further apart."""

    twoButtons = Property(bool, attrgetter("_props.two_buttons"), notify=changed)
    """Whether two buttons go through the screen: next, and choose."""

    leastPixels = Property(float, attrgetter("_least_pixels"), constant=True)
    """The least size of a font at the largest text size, in logical pixels."""

    @Property(bool, notify=changed)
    def usual(self) -> bool:
        """Whether every setting is the usual one."""
        return self._props == ComfortValue()

    setTextSize = sends("setTextSize", events.SetComfort, "text_size")
    """Set the size of text, in percent of the usual size."""

    setPalette = sends("setPalette", events.SetComfort, "palette")

    setLessMotion = sends("setLessMotion", events.SetComfort, "less_motion")

    setLeftHanded = sends("setLeftHanded", events.SetComfort, "left_handed")
    """Put the main action on the left, or on the right."""

    setWithinReach = sends("setWithinReach", events.SetComfort, "within_reach")
    """Bring every control into the lower half of the screen, or back."""

    setSpaced = sends("setSpaced", events.SetComfort, "spaced")
    """Put letters, words and lines further apart, or as usual."""

    setTwoButtons = sends("setTwoButtons", events.SetComfort, "two_buttons")
    """Go through the screen with two buttons, or as usual."""

    reset = sends("reset", events.ResetComfort)

    def _refresh(self) -> None:
        if self._visit.comfort != self._props:
            self._props = self._visit.comfort
            self.changed.emit()
