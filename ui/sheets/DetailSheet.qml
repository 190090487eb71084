pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// One row in full: both routes, how sure that is and why, its sources, and its terms.
Sheet {
    id: sheet

    readonly property bool wide: Type.ems(width) > 30

    bodyHeight: column.implicitHeight
    title: Detail.label

    ColumnLayout {
        id: column

        spacing: Space.small
        width: parent.width

        GridLayout {
            Layout.fillWidth: true
            columnSpacing: Space.small
            columns: sheet.wide ? 2 : 1
            rowSpacing: Space.small
            visible: Detail.compared

            RouteSays {
                more: Detail.moreIv
                point: Detail.iv
                route: "iv"
            }
            RouteSays {
                more: Detail.moreIm
                point: Detail.im
                route: "im"
            }
        }
        Words {
            Layout.fillWidth: true
            strong: true
            text: Detail.text
            visible: !Detail.compared
        }
        Words {
            Layout.fillWidth: true
            text: Detail.more
            visible: !Detail.compared
        }
        RowLayout {
            Layout.topMargin: Space.tiny
            spacing: Space.px(12)

            BadgeMark {
                badge: Detail.badge
                ink: Colors.ink
                size: Space.px(24)
            }
            Words {
                Layout.fillWidth: true
                strong: true
                text: Detail.badgeLabel
            }
        }
        Words {
            Layout.fillWidth: true
            sized: Type.label
            text: Detail.badgeMeaning
        }
        Words {
            Layout.fillWidth: true
            sized: Type.label
            text: Detail.why
        }
        Words {
            Layout.fillWidth: true
            Layout.topMargin: Space.tiny
            strong: true
            text: qsTr("Where this comes from")
        }
        Repeater {
            model: Detail.sources

            SourceCard {
                id: card

                Layout.fillWidth: true

                onGrew: sheet.reveal(card)
            }
        }
        Words {
            Layout.fillWidth: true
            Layout.topMargin: Space.tiny
            strong: true
            text: qsTr("Words used here")
            visible: terms.count > 0
        }
        Repeater {
            id: terms

            model: Detail.terms

            Words {
                required property string word
                required property string meaning

                Layout.fillWidth: true
                sized: Type.label
                text: qsTr("%1: %2").arg(word).arg(meaning)
            }
        }
    }

    component RouteSays: Rectangle {
        id: says

        required property string route
        required property string point
        required property string more

        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        border.color: Colors.contrast ? Colors.edge : "transparent"
        border.width: Space.outline
        color: Colors.routeTint(route)
        implicitHeight: inside.implicitHeight + 2 * Space.small
        radius: Space.cardRadius

        ColumnLayout {
            id: inside

            anchors.left: parent.left
            anchors.leftMargin: Space.medium
            anchors.right: parent.right
            anchors.rightMargin: Space.medium
            anchors.top: parent.top
            anchors.topMargin: Space.small
            spacing: Space.tiny

            RouteName {
                route: says.route
            }
            Words {
                Layout.fillWidth: true
                strong: true
                text: says.point
            }
            Words {
                Layout.fillWidth: true
                sized: Type.label
                text: says.more
            }
        }
    }
}
