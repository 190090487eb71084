pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// What few people want of how they see the screen: behind *More*.
Item {
    id: rest

    // Two settings beside each other, their names above them, where there is room.
    readonly property bool paired: Type.ems(width) > 37

    implicitHeight: grid.implicitHeight

    GridLayout {
        id: grid

        width: parent.width
        columnSpacing: Space.medium
        columns: rest.paired ? 2 : 1
        rowSpacing: Space.tiny
        uniformCellWidths: true

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
                text: qsTr("More space")

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
            title: qsTr("Use two switches")

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
        columns: !rest.paired && Type.ems(rest.width) > 31 ? 2 : 1
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
