pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../theme"

// The answers that fit one route, heaviest first. Touching one opens it.
Card {
    id: column

    required property string route
    required property QtObject fits

    implicitHeight: inside.implicitHeight + 2 * Space.small
    Accessible.labelledBy: heading
    Accessible.name: heading.text
    Accessible.role: Accessible.Grouping

    ColumnLayout {
        id: inside

        anchors.left: parent.left
        anchors.margins: Space.small
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Space.tiny

        RowLayout {
            Layout.bottomMargin: Space.px(4)
            spacing: Space.px(12)

            RouteMark {
                route: column.route
                size: Space.px(28)
            }
            Heading {
                id: heading

                Layout.fillWidth: true
                color: Colors.route(column.route)
                sized: Type.body
                text: qsTr("%1 fits these").arg(column.route === "iv" ? RouteNames.iv : RouteNames.im)
            }
        }
        Repeater {
            id: rows

            model: column.fits

            AnswerRow {
                required property string weight

                Layout.fillWidth: true
                beneath: Labels.matters(weight)
                tint: Colors.routeTint(column.route)
            }
        }
        BodyText {
            Layout.fillWidth: true
            sized: Type.label
            soft: true
            text: qsTr("None of your answers.")
            visible: rows.count === 0
        }
    }
}
