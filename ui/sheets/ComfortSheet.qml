pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// How the patient wants to see and hear the screen. Every touch shows at once. What people want
// most stands first; the rest is behind *More*.
Sheet {
    id: sheet

    // Two settings beside each other, their names above them, where there is room.
    readonly property bool paired: Type.ems(width) > 40
    property bool more: false

    bodyHeight: column.implicitHeight
    title: qsTr("Text & sound")

    ColumnLayout {
        id: column

        spacing: Space.px(12)
        width: parent.width

        GridLayout {
            Layout.fillWidth: true
            columnSpacing: Space.medium
            columns: sheet.paired ? 2 : 1
            rowSpacing: Space.tiny
            uniformCellWidths: true

            Setting {
                Layout.columnSpan: sheet.paired ? 2 : 1
                title: qsTr("Bigger text")

                Repeater {
                    model: [100, 125, 150, 200]

                    Letter {
                        required property int modelData
                        required property int index

                        checked: Comfort.textSize === modelData
                        objectName: "textSize." + modelData
                        percent: modelData
                        says: qsTr("A, text size %1 of 4").arg(index + 1)

                        onClicked: Comfort.setTextSize(modelData)
                    }
                }
            }
            Setting {
                title: qsTr("Listen")

                Pick {
                    checked: !ReadAloud.shown
                    more: qsTr("Listen")
                    objectName: "aloud.off"
                    text: qsTr("Off")

                    onClicked: ReadAloud.stop()
                }
                Pick {
                    checked: ReadAloud.shown
                    more: qsTr("Listen")
                    objectName: "aloud.on"
                    text: qsTr("On")

                    onClicked: ReadAloud.start()
                }
            }
            Setting {
                title: qsTr("Language")
                visible: languages.offered

                LanguageChoice {
                    id: languages

                    width: parent?.width ?? 0
                }
            }
            Setting {
                title: qsTr("Colors")
                visible: sheet.more

                Repeater {
                    model: [
                        {
                            id: "light",
                            name: qsTr("Light")
                        },
                        {
                            id: "dark",
                            name: qsTr("Dark")
                        },
                        {
                            id: "contrast",
                            name: qsTr("High contrast")
                        }
                    ]

                    Pick {
                        required property var modelData

                        checked: Comfort.palette === modelData.id
                        objectName: "palette." + modelData.id
                        text: modelData.name

                        onClicked: Comfort.setPalette(modelData.id)
                    }
                }
            }
            Setting {
                title: qsTr("Motion")
                visible: sheet.more

                Pick {
                    checked: !Comfort.lessMotion
                    more: qsTr("Motion")
                    objectName: "motion.usual"
                    text: qsTr("Normal")

                    onClicked: Comfort.setLessMotion(false)
                }
                Pick {
                    checked: Comfort.lessMotion
                    objectName: "motion.less"
                    text: qsTr("Less")

                    onClicked: Comfort.setLessMotion(true)
                }
            }
            Setting {
                title: qsTr("Spacing")
                visible: sheet.more

                Pick {
                    checked: !Comfort.spaced
                    more: qsTr("Spacing")
                    objectName: "spacing.usual"
                    text: qsTr("Normal")

                    onClicked: Comfort.setSpaced(false)
                }
                Pick {
                    checked: Comfort.spaced
                    objectName: "spacing.wide"
                    text: qsTr("More space between letters and lines")

                    onClicked: Comfort.setSpaced(true)
                }
            }
            Setting {
                title: qsTr("Main button")
                visible: sheet.more

                Pick {
                    checked: Comfort.leftHanded
                    objectName: "hand.left"
                    text: qsTr("On the left")

                    onClicked: Comfort.setLeftHanded(true)
                }
                Pick {
                    checked: !Comfort.leftHanded
                    objectName: "hand.right"
                    text: qsTr("On the right")

                    onClicked: Comfort.setLeftHanded(false)
                }
            }
            Setting {
                title: qsTr("Use two switches")
                visible: sheet.more

                Pick {
                    checked: !Comfort.twoButtons
                    more: qsTr("Use two switches")
                    objectName: "switch.off"
                    text: qsTr("Off")

                    onClicked: Comfort.setTwoButtons(false)
                }
                Pick {
                    checked: Comfort.twoButtons
                    more: qsTr("Use two switches")
                    objectName: "switch.on"
                    text: qsTr("On")

                    onClicked: Comfort.setTwoButtons(true)
                }
            }
            Setting {
                title: qsTr("Buttons")
                visible: sheet.more

                Pick {
                    checked: !Comfort.withinReach
                    objectName: "reach.usual"
                    text: qsTr("In their normal place")

                    onClicked: Comfort.setWithinReach(false)
                }
                Pick {
                    checked: Comfort.withinReach
                    objectName: "reach.low"
                    text: qsTr("All in the lower half")

                    onClicked: Comfort.setWithinReach(true)
                }
            }
        }
        RowLayout {
            spacing: Space.medium

            Button {
                objectName: "comfort.more"
                text: qsTr("More")
                visible: !sheet.more

                onClicked: sheet.more = true
            }
            Button {
                objectName: "comfort.reset"
                ready: !Comfort.usual
                visible: sheet.more
                text: qsTr("Reset")

                onClicked: Comfort.reset()
            }
            BodyText {
                Layout.fillWidth: true
                sized: Type.label
                soft: true
                text: qsTr("These reset when your visit ends.")
            }
        }
    }

    // A letter at the size that it stands for.
    component Letter: Choice {
        id: letter

        required property int percent

        implicitHeight: Math.max(Space.target, Space.px(100), implicitContentHeight + topPadding + bottomPadding)

        contentItem: RowLayout {
            spacing: Space.px(12)

            CheckMark {
                on: letter.checked
            }
            Icon {
                Layout.alignment: Qt.AlignCenter
                drawing: "letters"
                ink: Colors.ink
                size: Math.max(Type.small, Space.px(28 * letter.percent / 100))
            }
        }
    }
    component Pick: Choice {
        width: Math.min(implicitWidth, parent?.width ?? 0)
    }
    component Setting: GridLayout {
        id: setting

        required property string title
        default property alias choices: flow.data

        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: true
        columnSpacing: Space.medium
        columns: !sheet.paired && Type.ems(sheet.width) > 34 ? 2 : 1
        rowSpacing: Space.px(4)
        Accessible.labelledBy: label
        Accessible.name: title
        Accessible.role: Accessible.Grouping

        BodyText {
            id: label

            Layout.fillWidth: setting.columns === 1
            Layout.preferredWidth: Type.body * 8.5
            strong: true
            text: setting.title
        }
        Flow {
            id: flow

            Layout.fillWidth: true
            spacing: Space.tiny
        }
    }
}
