pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../theme"

// The wishes as a balance: bars toward the drip and toward the shot, longer where it counts more.
Card {
    id: balance

    // Whether half of it is too narrow for a name in full size beside its picture.
    readonly property bool narrow: Type.ems(width) < 14

    implicitHeight: inside.implicitHeight + 2 * Space.small

    ColumnLayout {
        id: inside

        anchors.left: parent.left
        anchors.margins: Space.small
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Space.tiny

        RowLayout {
            Layout.fillWidth: true
            spacing: 0
            uniformCellSizes: true

            Repeater {
                model: ["iv", "im"]

                RouteHead {
                    required property string modelData

                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    route: modelData
                    named: balance.narrow ? Type.label : Type.heading
                    size: balance.narrow ? 0 : Space.px(36)
                }
            }
        }
        Repeater {
            id: rows

            model: balance.visible ? QuizResult.bars : null

            BalanceRow {
                Layout.fillWidth: true
            }
        }
        BodyText {
            Layout.fillWidth: true
            sized: Type.label
            soft: true
            text: qsTr("None of your answers pulls to one side.")
            visible: rows.count === 0
        }
        Flow {
            Layout.fillWidth: true
            spacing: Space.tiny
            visible: loose.count > 0

            BodyText {
                lineHeight: Type.tightLine
                sized: Type.label
                soft: true
                text: qsTr("Neither side:")
                wrapMode: Text.NoWrap
            }
            Repeater {
                id: loose

                model: balance.visible ? QuizResult.loose : null

                BodyText {
                    required property string how
                    required property string name

                    lineHeight: Type.tightLine
                    sized: Type.label
                    soft: true
                    text: qsTr("%1 (%2)").arg(name).arg(Labels.loose(how))
                    width: Math.min(implicitWidth, inside.width)
                }
            }
        }
        GridLayout {
            Layout.fillWidth: true
            Layout.topMargin: Space.tiny
            columnSpacing: Space.small
            columns: change.implicitWidth + scoring.implicitWidth + columnSpacing <= inside.width ? 2 : 1
            rowSpacing: Space.tiny

            Button {
                id: change

                Layout.fillWidth: true
                Layout.maximumWidth: Math.ceil(implicitWidth)
                objectName: "change"
                text: qsTr("Change my answers")

                onClicked: EditAnswer.start()
            }
            TextButton {
                id: scoring

                Layout.alignment: parent.columns === 2 ? Qt.AlignRight : Qt.AlignLeft
                inked: Colors.action
                objectName: "scoring"
                text: qsTr("How this works")
                underlined: true

                onClicked: Navigation.open("scoring")
            }
        }
    }
}
