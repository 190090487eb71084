pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// What needs somebody, and on request how every part of the kiosk is.
StaffPage {
    id: page

    property bool all: false
    readonly property bool wide: Type.ems(width) > 34

    centred: !all
    spacing: all ? Space.tiny : Space.small
    title: qsTr("Tablet status")

    Heading {
        Layout.bottomMargin: Space.tiny
        sized: page.all ? Type.heading : Type.title
        text: Health.attention > 0 ? qsTr("Needs attention: %1").arg(Health.attention) : qsTr("OK")
    }
    Repeater {
        model: Health.findings

        GridCard {
            id: row

            required property string name
            required property string standing
            required property string word
            required property string detail
            readonly property bool fine: standing === "fine"
            readonly property bool wrong: standing === "wrong"

            border.color: fine ? Colors.line : Colors.help
            border.width: fine ? Space.hair : Space.outline
            columnSpacing: Space.medium
            columns: page.wide ? 2 : 1
            objectName: "health." + name
            padding: page.all ? Space.px(12) : Space.large
            rightMargin: Space.medium
            rowSpacing: 0
            visible: !fine || page.all

            BodyText {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: !page.wide
                Layout.preferredWidth: Type.body * (page.all ? 9 : 11)
                sized: page.all ? Type.body : Type.heading
                strong: true
                text: Labels.part(row.name)
            }
            ColumnLayout {
                spacing: Space.px(4)

                BodyText {
                    color: row.fine ? Colors.ink : Colors.help
                    sized: page.all ? Type.label : Type.heading
                    text: row.wrong ? Labels.trouble(row.name) : [row.detail, Labels.state(row.word)].filter(said => said !== "").join(": ")
                    wrapMode: Text.Wrap
                }
                BodyText {
                    sized: page.all ? Type.small : Type.body
                    soft: true
                    text: qsTr("Tell whoever looks after the tablet: “%1”").arg(row.detail)
                    visible: row.wrong
                    wrapMode: Text.Wrap
                }
            }
        }
    }
    Note {
        text: qsTr("The words on this tablet: %1 %2. Their proof says %3.").arg(About.pack).arg(About.version).arg(About.shortHash)
        visible: page.all
    }
    Button {
        Layout.topMargin: Space.small
        objectName: "health.all"
        text: qsTr("Show all parts")
        visible: !page.all

        onClicked: page.all = true
    }
}
