import QtQuick
import QtQuick.Shapes
import Kiosk
import "../theme"

// Fills around a finger that is held in the corner. A short touch never sees it.
Item {
    id: ring

    readonly property real side: Math.min(parent.width, parent.height) * Staff.reach
    property real part: 0

    enabled: false
    height: side
    objectName: "corner.ring"
    visible: part > 0.2
    width: side
    x: Staff.corner.endsWith("left") ? 0 : parent.width - side
    y: Staff.corner.startsWith("top") ? 0 : parent.height - side
    Accessible.ignored: true

    states: State {
        name: "held"
        when: Staff.holding

        PropertyChanges {
            ring.part: 1
        }
    }
    // It fills slowly, and is gone at once.
    transitions: Transition {
        to: "held"

        NumberAnimation {
            duration: Staff.holdMilliseconds
            property: "part"
        }
    }

    Shape {
        anchors.fill: parent

        ShapePath {
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            strokeColor: Colors.action
            strokeWidth: Space.ring

            PathAngleArc {
                centerX: ring.side / 2
                centerY: ring.side / 2
                radiusX: ring.side / 2 - Space.ring
                radiusY: ring.side / 2 - Space.ring
                startAngle: -90
                sweepAngle: 360 * ring.part
            }
        }
    }
}
