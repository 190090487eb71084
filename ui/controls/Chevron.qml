import QtQuick
import Kiosk
import "../theme"

// A small arrow head: pointing onward unless turned.
Icon {
    property int turn: 0

    drawing: "chevron"
    ink: Colors.soft
    rotation: Navigation.rightToLeft && turn % 180 === 0 ? 180 - turn : turn
}
