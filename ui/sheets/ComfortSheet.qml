pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// How the patient wants to see the screen. Every touch shows at once.
Sheet {
    id: sheet

    bodyHeight: column.implicitHeight
    closeText: qsTr("Done")
    scrimmed: false
    title: qsTr("Comfort")

    ColumnLayout {
        id: column

        spacing: Space.medium
        width: parent.width

        Setting {
            title: qsTr("Text size")

            Repeater {
                model: [100, 125, 150, 200]

                Choice {
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

                Choice {
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

            Choice {
                checked: !Comfort.lessMotion
                objectName: "motion.usual"
                text: qsTr("Usual")

                onClicked: Comfort.setLessMotion(false)
            }
            Choice {
                checked: Comfort.lessMotion
                objectName: "motion.less"
                text: qsTr("Less")

                onClicked: Comfort.setLessMotion(true)
            }
        }
        Setting {
            title: qsTr("Main button")

            Choice {
                checked: Comfort.leftHanded
                objectName: "hand.left"
                text: qsTr("On the left")

                onClicked: Comfort.setLeftHanded(true)
            }
            Choice {
                checked: !Comfort.leftHanded
                objectName: "hand.right"
                text: qsTr("On the right")

                onClicked: Comfort.setLeftHanded(false)
            }
        }
        Setting {
            title: qsTr("Read aloud")

            Choice {
                checked: !Aloud.shown
                objectName: "aloud.off"
                text: qsTr("Off")

                onClicked: Aloud.stop()
            }
            Choice {
                checked: Aloud.shown
                objectName: "aloud.on"
                text: qsTr("On")

                onClicked: Aloud.start()
            }
        }
        Setting {
            title: qsTr("Two-button switch")

            Choice {
                checked: !Comfort.twoButtons
                objectName: "switch.off"
                text: qsTr("Off")

                onClicked: Comfort.setTwoButtons(false)
            }
            Choice {
                checked: Comfort.twoButtons
                objectName: "switch.on"
                text: qsTr("On")

                onClicked: Comfort.setTwoButtons(true)
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
        RowLayout {
            spacing: Space.medium

            Button {
                objectName: "comfort.reset"
                ready: !Comfort.usual
                text: qsTr("Back to the usual")

                onClicked: Comfort.reset()
            }
            Words {
                Layout.fillWidth: true
                font.pixelSize: Type.label
                soft: true
                text: qsTr("These go back to the usual when your visit ends.")
            }
        }
    }

    component Setting: GridLayout {
        id: setting

        required property string title
        default property alias choices: flow.data

        Layout.fillWidth: true
        columnSpacing: Space.medium
        columns: Type.ems(sheet.width) > 34 ? 2 : 1
        rowSpacing: Space.tiny
        Accessible.name: title
        Accessible.role: Accessible.Grouping

        Words {
            Layout.preferredWidth: Type.body * 7
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
