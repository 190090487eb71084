"""How the patient wants to see the screen."""

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine

from kiosk.values.comfort import Palette, TextSize
from kiosk.viewmodels.engine import engine_of
from kiosk.viewmodels.visit_store import ViewModel, VisitStore
from kiosk.visit import events
from kiosk.visit.visit import ComfortSettings as ComfortValue

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
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

    @staticmethod
    def create(engine: QQmlEngine) -> "Comfort":
        """Hand the comfort settings to QML."""
        return engine_of(engine).take(Comfort)

    @Property(int, notify=changed)
    def textSize(self) -> int:
        """The size of text, in percent of the usual size."""
        return int(self._props.text_size)

    @Property(str, notify=changed)
    def palette(self) -> str:
        """The name of the palette: light, dark or contrast."""
        return self._props.palette

    @Property(bool, notify=changed)
    def lessMotion(self) -> bool:
        """Whether nothing on the screen moves by itself or slides."""
        return self._props.less_motion

    @Property(bool, notify=changed)
    def leftHanded(self) -> bool:
        """Whether the main action stands on the left."""
        return self._props.left_handed

    @Property(bool, notify=changed)
    def withinReach(self) -> bool:
        """Whether every control comes into the lower half of the screen."""
        return self._props.within_reach

    @Property(bool, notify=changed)
    def spaced(self) -> bool:
        """Whether letters, words and lines stand further apart."""
        return self._props.spaced

    @Property(bool, notify=changed)
    def twoButtons(self) -> bool:
        """Whether two buttons go through the screen: next, and choose."""
        return self._props.two_buttons

    @Property(float, constant=True)
    def leastPixels(self) -> float:
        """The least size of a font at the largest text size, in logical pixels."""
        return self._least_pixels

    @Property(bool, notify=changed)
    def usual(self) -> bool:
        """Whether every setting is the usual one."""
        return self._props == ComfortValue()

    @Slot(int)
    def setTextSize(self, percent: int) -> None:
        """Set the size of text, in percent of the usual size."""
        self._store.send(events.SetComfort(text_size=TextSize(percent)))

    @Slot(str)
    def setPalette(self, palette: str) -> None:
        """Set the palette by its name."""
        self._store.send(events.SetComfort(palette=Palette(palette)))

    @Slot(bool)
    def setLessMotion(self, less: bool) -> None:
        """Ask for less motion, or for the usual."""
        self._store.send(events.SetComfort(less_motion=less))

    @Slot(bool)
    def setLeftHanded(self, left: bool) -> None:
        """Put the main action on the left, or on the right."""
        self._store.send(events.SetComfort(left_handed=left))

    @Slot(bool)
    def setWithinReach(self, low: bool) -> None:
        """Bring every control into the lower half of the screen, or back."""
        self._store.send(events.SetComfort(within_reach=low))

    @Slot(bool)
    def setSpaced(self, spaced: bool) -> None:
        """Put letters, words and lines further apart, or as usual."""
        self._store.send(events.SetComfort(spaced=spaced))

    @Slot(bool)
    def setTwoButtons(self, on: bool) -> None:
        """Go through the screen with two buttons, or as usual."""
        self._store.send(events.SetComfort(two_buttons=on))

    @Slot()
    def reset(self) -> None:
        """Put every setting back to the usual."""
        self._store.send(events.ResetComfort())

    def _refresh(self) -> None:
        if self._visit.comfort != self._props:
            self._props = self._visit.comfort
            self.changed.emit()
