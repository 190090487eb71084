import QtQuick
import QtQuick.Shapes
import Kiosk
import "../theme"

// Fills around a finger that is held in the corner. A short touch never sees it.
Item {
    id: whole

    readonly property real side: Math.min(width, height) * Staff.reach

    Item {
        id: ring

        property real part: 0

        height: whole.side
        objectName: "corner.ring"
        visible: part > 0.2
        width: whole.side
        x: Staff.corner.endsWith("left") ? 0 : whole.width - width
        y: Staff.corner.startsWith("top") ? 0 : whole.height - height
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
                    centerX: whole.side / 2
                    centerY: whole.side / 2
                    radiusX: whole.side / 2 - Space.ring
                    radiusY: whole.side / 2 - Space.ring
                    startAngle: -90
                    sweepAngle: 360 * ring.part
                }
            }
        }
    }
}
