import QtQuick
import Kiosk

// A small arrow head: pointing onward unless turned.
Icon {
    property int turn: 0

    drawing: "chevron"
    rotation: Navigation.rightToLeft && turn % 180 === 0 ? 180 - turn : turn
}
