pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../theme"

// The wishes as a balance: bars toward the drip and toward the shot, longer where it counts more.
ColumnCard {
    id: balance

    // Whether the bars take the height that there is. Where it is dear they stand close, from the top.
    property bool spread: true
    // Whether the words of the wishes keep their bars out of the first view.
    property bool summed: false
    readonly property bool narrow: Type.ems(width) < 18
    // The words of every wish stand in one column, beside the routes' heads.
    readonly property real words: inner > Type.label * 26 ? Math.round(inner * 0.45) : 0

    spacing: Space.px(4)

    BalanceHeads {
        Layout.fillHeight: false
        Layout.leftMargin: balance.words > 0 ? balance.words + Space.small : 0
        narrow: balance.narrow
    }
    // Both sides, before the words of the wishes make them long.
    Item {
        id: sums

        readonly property real most: Math.max(1, QuizResult.ivLength, QuizResult.imLength)

        Layout.fillWidth: true
        implicitHeight: Space.px(36)
        objectName: "sums"
        visible: balance.summed && balance.words === 0 && rows.count > 1

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            color: Colors.edge
            height: parent.height
            width: Space.outline
        }
        Repeater {
            model: ["iv", "im"]

            Rectangle {
                required property string modelData
                readonly property real half: (sums.width - Space.outline) / 2
                readonly property real pull: modelData === "iv" ? QuizResult.ivLength : QuizResult.imLength

                anchors.verticalCenter: parent.verticalCenter
                color: Colors.route(modelData)
                height: Space.px(28)
                objectName: "sum." + modelData
                radius: Space.px(6)
                visible: pull > 0
                width: Math.max(Space.px(24), (half - Space.tiny) * pull / sums.most)
                x: (modelData === "iv") !== balance.LayoutMirroring.enabled ? half - width : half + Space.outline
            }
        }
    }
    RowText {
        horizontalAlignment: Text.AlignHCenter
        soft: true
        text: qsTr("All your wishes, by side")
        visible: sums.visible
    }
    Repeater {
        id: rows

        model: balance.visible ? QuizResult.bars : null

        BalanceRow {
            Layout.fillHeight: balance.spread
            Layout.maximumHeight: Math.max(implicitHeight, Space.px(96))
            words: balance.words
        }
    }
    Note {
        text: qsTr("None of your answers pulls to one side.")
        visible: rows.count === 0
    }
    Item {
        Layout.fillHeight: true
        Layout.maximumHeight: rows.count > 0 && balance.spread ? 0 : Infinity
    }
    Flow {
        Layout.fillWidth: true
        spacing: Space.tiny
        visible: loose.count > 0

        RowText {
            soft: true
            text: qsTr("Neither side:")
            wrapMode: Text.NoWrap
        }
        Repeater {
            id: loose

            model: balance.visible ? QuizResult.loose : null

            RowText {
                required property string how
                required property string name

                soft: true
                text: qsTr("%1 (%2)").arg(name).arg(Labels.loose(how))
                width: Math.min(implicitWidth, balance.inner)
            }
        }
    }
    RowLayout {
        Layout.fillHeight: false
        Layout.topMargin: Space.px(4)
        spacing: Space.small

        SnugButton {
            objectName: "change"
            text: qsTr("Change my answers")

            onClicked: EditAnswer.start()
        }
        Item {
            Layout.fillWidth: true
        }
        TextButton {
            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
            inked: Colors.action
            objectName: "scoring"
            text: qsTr("How this works")
            underlined: true

            onClicked: Navigation.open("scoring")
        }
    }
}
