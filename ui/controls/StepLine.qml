pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../theme"

// The way through a visit, always in sight: where one is, what is done, what comes.
// A step that is done leads back to it. Where its words do not fit, only the open one has any.
Item {
    id: line

    readonly property real words: Array.from(measure.children).reduce((sum, child) => sum + child.implicitWidth, 0)
    readonly property bool spelled: words + 3 * Space.px(46) + 4 * Space.medium <= width - 2 * Space.side
    // Where something of it can be touched, that reaches into the margin below.
    readonly property bool leadsBack: Navigation.step > 1

    Accessible.name: qsTr("Your way through")
    Accessible.role: Accessible.Grouping

    Row {
        id: measure

        visible: false

        Repeater {
            model: Labels.steps

            BaseText {
                required property string modelData

                font.weight: Font.Bold
                text: modelData
            }
        }
    }
    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Space.side
        height: line.leadsBack ? Math.max(line.height, Space.target) : line.height
        spacing: Space.tiny

        Repeater {
            model: Labels.steps

            RowLayout {
                id: part

                required property int index
                required property string modelData

                Layout.fillWidth: index > 0
                spacing: Space.tiny

                // It grows to a step that is reached. At rest it is one line of one colour.
                Rectangle {
                    id: before

                    readonly property bool passed: part.index < Navigation.step
                    property real reached: passed ? 1 : 0
                    property bool moves: Motion.moves(GraphicsInfo.api)
                    readonly property bool still: reached === (passed ? 1 : 0)

                    Layout.alignment: Qt.AlignTop
                    Layout.fillWidth: true
                    Layout.topMargin: (line.height - height) / 2
                    color: reached === 1 ? Colors.action : Colors.edge
                    implicitHeight: Space.outline
                    objectName: "way.line." + (part.index + 1)
                    visible: part.index > 0

                    Behavior on reached {
                        enabled: before.moves

                        TurnAnimation {}
                    }

                    Rectangle {
                        color: Colors.action
                        height: parent.height
                        visible: before.reached > 0 && before.reached < 1
                        width: parent.width * before.reached
                        x: Navigation.rightToLeft ? parent.width - width : 0
                    }
                }
                BaseButton {
                    id: step

                    readonly property bool here: part.index + 1 === Navigation.step

                    Layout.fillHeight: true
                    // A screen is read from its title: the way is heard where it is touched.
                    aside: true
                    // Its words stand at one height on every screen, also where it reaches further down.
                    bottomPadding: row.height - line.height
                    fill: "transparent"
                    outline: 0
                    implicitHeight: row.height
                    leftPadding: part.index > 0 ? Space.tiny : 0
                    more: ready ? qsTr("Goes back there") : ""
                    objectName: "way." + (part.index + 1)
                    opacity: 1
                    ready: part.index + 1 < Navigation.step
                    rightPadding: Space.tiny
                    ringWithin: true
                    topPadding: 0
                    says: here ? qsTr("Step %1 of 3: %2. You are here.").arg(part.index + 1).arg(part.modelData) : ready ? qsTr("Step %1 of 3: %2. Done.").arg(part.index + 1).arg(part.modelData) : qsTr("Step %1 of 3: %2. To come.").arg(part.index + 1).arg(part.modelData)

                    onClicked: Navigation.returnTo(part.index + 1)

                    contentItem: RowLayout {
                        spacing: Space.px(10)

                        StepDot {
                            step: part.index + 1
                        }
                        BaseText {
                            color: step.here ? Colors.ink : Colors.soft
                            font.weight: step.here ? Font.Bold : Font.Normal
                            text: part.modelData
                            visible: line.spelled || step.here
                        }
                    }
                }
            }
        }
    }
}
