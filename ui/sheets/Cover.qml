pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk
import "../controls"
import "../theme"

// A neutral picture over everything. One touch brings the screen back.
BaseButton {
    id: cover

    readonly property real low: height * 0.62

    anchors.fill: parent
    focus: true
    objectName: "cover"
    ringWithin: true
    says: qsTr("Screen hidden. %1.").arg(back.text)

    onClicked: Navigation.close()

    Component.onCompleted: forceActiveFocus(Qt.OtherFocusReason)

    background: Rectangle {
        color: Colors.paper

        Rectangle {
            border.color: Colors.edge
            border.width: Colors.contrast ? Space.outline : 0
            color: Colors.line
            height: width
            radius: width / 2
            width: Math.min(cover.width, cover.height) * 0.22
            x: cover.width * 0.64
            y: cover.height * 0.16
        }
        Hill {
            fill: Colors.contrast ? Colors.paper : Colors.line
            lift: cover.height * 0.1
        }
        Hill {
            fill: Colors.contrast ? Colors.paper : Colors.pressed
            flip: true
            lift: -cover.height * 0.04
        }
    }
    contentItem: Item {
        BodyText {
            id: back

            anchors.bottom: parent.bottom
            anchors.bottomMargin: Space.huge
            anchors.horizontalCenter: parent.horizontalCenter
            soft: true
            text: qsTr("Touch to come back")
            Accessible.ignored: true
        }
    }

    component Hill: Shape {
        id: hill

        required property color fill
        required property real lift
        property bool flip: false

        anchors.fill: parent

        ShapePath {
            fillColor: hill.fill
            startX: 0
            startY: cover.low - hill.lift + (hill.flip ? cover.height * 0.14 : 0)
            strokeColor: Colors.contrast ? Colors.edge : "transparent"
            strokeWidth: Colors.contrast ? 2 : -1

            PathCubic {
                control1X: cover.width * 0.3
                control1Y: cover.low - hill.lift - cover.height * (hill.flip ? -0.2 : 0.22)
                control2X: cover.width * 0.65
                control2Y: cover.low - hill.lift + cover.height * (hill.flip ? -0.16 : 0.2)
                x: cover.width
                y: cover.low - hill.lift - (hill.flip ? 0 : cover.height * 0.06)
            }
            PathLine {
                x: cover.width
                y: cover.height
            }
            PathLine {
                x: 0
                y: cover.height
            }
        }
    }
}
