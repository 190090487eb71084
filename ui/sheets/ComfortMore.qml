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
            chosen: names.indexOf("palette." + Comfort.palette)
            names: ["palette.light", "palette.dark", "palette.contrast"]
            texts: [qsTr("Light"), qsTr("Dark"), qsTr("High contrast")]
            title: qsTr("Colors")

            onPicked: place => Comfort.setPalette(names[place].slice(8))
        }
        Setting {
            chosen: Comfort.lessMotion ? 1 : 0
            names: ["motion.usual", "motion.less"]
            texts: [qsTr("Normal"), qsTr("Less")]
            title: qsTr("Motion")

            onPicked: place => Comfort.setLessMotion(place === 1)
        }
        Setting {
            chosen: Comfort.spaced ? 1 : 0
            names: ["spacing.usual", "spacing.wide"]
            texts: [qsTr("Normal"), qsTr("More space")]
            title: qsTr("Spacing")

            onPicked: place => Comfort.setSpaced(place === 1)
        }
        Setting {
            chosen: Comfort.leftHanded ? 0 : 1
            names: ["hand.left", "hand.right"]
            texts: [qsTr("On the left"), qsTr("On the right")]
            title: qsTr("Main button")

            onPicked: place => Comfort.setLeftHanded(place === 0)
        }
        Setting {
            chosen: Comfort.twoButtons ? 1 : 0
            names: ["switch.off", "switch.on"]
            texts: [qsTr("Off"), qsTr("On")]
            title: qsTr("Use two switches")

            onPicked: place => Comfort.setTwoButtons(place === 1)
        }
        Setting {
            chosen: Comfort.withinReach ? 1 : 0
            names: ["reach.usual", "reach.low"]
            texts: [qsTr("In their normal place"), qsTr("All in the lower half")]
            title: qsTr("Buttons")

            onPicked: place => Comfort.setWithinReach(place === 1)
        }
    }

    component Setting: GridLayout {
        id: setting

        required property string title
        // Which of its choices counts, what each is called, and what each says.
        required property int chosen
        required property list<string> names
        required property list<string> texts

        signal picked(int place)

        Layout.alignment: Qt.AlignTop
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

            Repeater {
                model: setting.names

                Choice {
                    required property int index
                    required property string modelData

                    checked: index === setting.chosen
                    // A word that several settings have is said with its own.
                    more: [qsTr("Normal"), qsTr("Off"), qsTr("On")].includes(text) ? setting.title : ""
                    objectName: modelData
                    text: setting.texts[index]
                    width: Math.min(implicitWidth, flow.width)

                    onClicked: setting.picked(index)
                }
            }
        }
    }
}
