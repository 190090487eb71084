pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// How the patient wants to see the screen. Every touch shows at once.
Sheet {
    id: sheet

    // Two settings beside each other, their names above them, where there is room.
    readonly property bool paired: Type.ems(width) > 40

    bodyHeight: column.implicitHeight
    closeText: qsTr("Done")
    scrimmed: false
    title: qsTr("Comfort")
    widest: Space.px(1216)

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
                title: qsTr("Text size")

                Repeater {
                    model: [100, 125, 150, 200]

                    Pick {
                        required property int modelData

                        checked: Comfort.textSize === modelData
                        objectName: "textSize." + modelData
                        text: qsTr("%1 %").arg(modelData)

                        onClicked: Comfort.setTextSize(modelData)
                    }
                }
            }
            Setting {
                title: qsTr("Colors")

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

                Pick {
                    checked: !Comfort.lessMotion
                    objectName: "motion.usual"
                    text: qsTr("Usual")

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

                Pick {
                    checked: !Comfort.spaced
                    objectName: "spacing.usual"
                    text: qsTr("As usual")

                    onClicked: Comfort.setSpaced(false)
                }
                Pick {
                    checked: Comfort.spaced
                    objectName: "spacing.wide"
                    text: qsTr("Letters and lines further apart")

                    onClicked: Comfort.setSpaced(true)
                }
            }
            Setting {
                title: qsTr("Main button")

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
                title: qsTr("Read aloud")

                Pick {
                    checked: !ReadAloud.shown
                    more: qsTr("Read aloud")
                    objectName: "aloud.off"
                    text: qsTr("Off")

                    onClicked: ReadAloud.stop()
                }
                Pick {
                    checked: ReadAloud.shown
                    more: qsTr("Read aloud")
                    objectName: "aloud.on"
                    text: qsTr("On")

                    onClicked: ReadAloud.start()
                }
            }
            Setting {
                title: qsTr("Two-button switch")

                Pick {
                    checked: !Comfort.twoButtons
                    more: qsTr("Two-button switch")
                    objectName: "switch.off"
                    text: qsTr("Off")

                    onClicked: Comfort.setTwoButtons(false)
                }
                Pick {
                    checked: Comfort.twoButtons
                    more: qsTr("Two-button switch")
                    objectName: "switch.on"
                    text: qsTr("On")

                    onClicked: Comfort.setTwoButtons(true)
                }
            }
            Setting {
                title: qsTr("Buttons")

                Pick {
                    checked: !Comfort.withinReach
                    objectName: "reach.usual"
                    text: qsTr("In their usual place")

                    onClicked: Comfort.setWithinReach(false)
                }
                Pick {
                    checked: Comfort.withinReach
                    objectName: "reach.low"
                    text: qsTr("All in the lower half")

                    onClicked: Comfort.setWithinReach(true)
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
        }
        RowLayout {
            spacing: Space.medium

            Button {
                objectName: "comfort.reset"
                ready: !Comfort.usual
                text: qsTr("Back to the usual")

                onClicked: Comfort.reset()
            }
            BodyText {
                Layout.fillWidth: true
                sized: Type.label
                soft: true
                text: qsTr("These go back to the usual when your visit ends.")
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
