import QtQuick

// A small arrow head: pointing onward unless turned.
Icon {
    property int turn: 0

    drawing: "chevron"
    rotation: LayoutMirroring.enabled && turn % 180 === 0 ? 180 - turn : turn
}
