pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import "../theme"

// One wish: a bar on its route's side of the middle, and its words on the other.
RowLayout {
    id: row

    required property string said
    required property string route
    required property string how
    required property bool countsMost
    required property real length
    readonly property bool first: route === "iv"

    spacing: 0
    Accessible.name: qsTr("%1: %2. Pulls to the %3.").arg(said).arg(Labels.wish(how, countsMost)).arg(first ? qsTr("drip") : qsTr("shot"))
    Accessible.role: Accessible.StaticText

    Bar {
        bare: !row.first
        toEnd: false
    }
    Rectangle {
        Layout.fillHeight: true
        color: Colors.edge
        implicitWidth: Space.outline
    }
    Bar {
        bare: row.first
        toEnd: true
    }

    component Bar: Item {
        id: half

        // The half that holds the words, and which way its bar grows.
        required property bool bare
        required property bool toEnd

        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        implicitHeight: Math.max(Space.px(48), words.implicitHeight)

        Rectangle {
            anchors.left: half.toEnd ? parent.left : undefined
            anchors.right: half.toEnd ? undefined : parent.right
            anchors.verticalCenter: parent.verticalCenter
            border.color: Colors.route(row.route)
            border.width: Space.outline
            color: Colors.contrast ? Colors.ink : Colors.route(row.route)
            height: Space.px(24)
            radius: Space.px(6)
            visible: !half.bare
            width: Math.max(Space.px(24), (parent.width - Space.tiny) * row.length)

            Behavior on width {
                NumberAnimation {
                    duration: Motion.turn
                    easing.type: Motion.easing
                }
            }
        }
        ColumnLayout {
            id: words

            anchors.left: parent.left
            anchors.leftMargin: Space.small
            anchors.right: parent.right
            anchors.rightMargin: Space.small
            anchors.verticalCenter: parent.verticalCenter
            spacing: 0
            visible: half.bare

            BodyText {
                Layout.fillWidth: true
                horizontalAlignment: half.toEnd ? Text.AlignLeft : Text.AlignRight
                lineHeight: Type.tightLine
                sized: Type.label
                strong: row.countsMost
                text: row.said
                Accessible.ignored: true
            }
            BodyText {
                Layout.fillWidth: true
                horizontalAlignment: half.toEnd ? Text.AlignLeft : Text.AlignRight
                lineHeight: Type.tightLine
                sized: Type.small
                soft: true
                text: Labels.wish(row.how, row.countsMost)
                Accessible.ignored: true
            }
        }
    }
}
