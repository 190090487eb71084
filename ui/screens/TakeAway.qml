pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// What to carry into the room: what matters, what to tell, what to ask.
Screen {
    id: takeaway

    readonly property bool beside: Type.ems(width) > 40 && Takeaway.answered

    extraText: qsTr("Ready?")
    mainText: qsTr("I am done")
    name: "takeaway"

    onExtraChosen: Stage.open("ready")
    onMainChosen: Stage.finish()

    Page {
        anchors.bottomMargin: Space.px(12)
        anchors.fill: parent
        anchors.leftMargin: Space.side
        anchors.rightMargin: Space.side
        anchors.topMargin: Space.medium
        contentHeight: column.implicitHeight
        place: Stage.screen

        ColumnLayout {
            id: column

            spacing: Space.px(12)
            width: parent.width

            Title {
                Layout.fillWidth: true
                text: qsTr("My questions for today")
            }
            Words {
                Layout.fillWidth: true
                font.pixelSize: Type.label
                soft: true
                text: qsTr("Show this to your care team, or read it once more before you go in. Touch a question to leave it out.")
            }
            GridLayout {
                Layout.fillWidth: true
                columnSpacing: Space.medium
                columns: takeaway.beside ? 2 : 1
                rowSpacing: Space.px(12)

                ColumnLayout {
                    Layout.alignment: Qt.AlignTop
                    Layout.fillWidth: true
                    Layout.preferredWidth: 2
                    spacing: Space.px(12)
                    visible: Takeaway.answered

                    Part {
                        id: matters

                        title: qsTr("What matters to me")
                        visible: mattering.count > 0

                        Repeater {
                            id: mattering

                            model: Takeaway.matters

                            Line {
                                required property string said
                                required property string weight

                                text: qsTr("%1 (%2)").arg(said).arg(Labels.matters(weight))
                            }
                        }
                    }
                    Part {
                        id: tells

                        title: qsTr("What I want to tell you")
                        visible: telling.count > 0

                        Repeater {
                            id: telling

                            model: Takeaway.tells

                            Line {
                                required property string said

                                text: said
                            }
                        }
                    }
                }
                ColumnLayout {
                    Layout.alignment: Qt.AlignTop
                    Layout.fillWidth: true
                    Layout.preferredWidth: 3
                    spacing: Space.tiny

                    Words {
                        Layout.fillWidth: true
                        Layout.leftMargin: Space.small
                        Layout.topMargin: Space.small
                        strong: true
                        text: qsTr("My questions")
                    }
                    AskList {
                        Layout.fillWidth: true
                    }
                }
            }
        }
    }

    component Part: Card {
        id: part

        required property string title
        default property alias lines: listed.data

        Layout.fillWidth: true
        implicitHeight: listed.implicitHeight + 2 * Space.small

        ColumnLayout {
            id: listed

            anchors.left: parent.left
            anchors.leftMargin: Space.medium
            anchors.right: parent.right
            anchors.rightMargin: Space.medium
            anchors.top: parent.top
            anchors.topMargin: Space.small
            spacing: Space.px(4)

            Words {
                Layout.fillWidth: true
                strong: true
                text: part.title
            }
        }
    }
    component Line: RowLayout {
        id: line

        property alias text: lineWords.text

        spacing: Space.px(12)

        Rectangle {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Type.label * 0.45
            color: Colors.soft
            implicitHeight: Space.tiny
            implicitWidth: Space.tiny
            radius: Space.tiny / 2
        }
        Words {
            id: lineWords

            Layout.fillWidth: true
            font.pixelSize: Type.label
            lineHeight: Type.tightLine
        }
    }
}
