pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// Four yes-or-no questions before the room. A No leads to what helps; nothing is scored.
Sheet {
    id: sheet

    readonly property bool wide: Type.ems(width) > 34

    title: qsTr("Am I ready?")

    Note {
        text: qsTr("A few questions, for you alone. There is no score.")
    }
    Repeater {
        model: ReadinessCheck.ready

        GridCard {
            id: card

            required property string key
            required property string question
            required property string helps
            required property string said
            required property string topic
            required property string section
            required property string sectionTitle
            // Whether it was answered here: what was answered before is not told again.
            property bool answered: false

            function say(yes: bool): void {
                ReadinessCheck.sayReady(key, yes);
                answered = true;
            }

            columns: sheet.wide ? 2 : 1

            BodyText {
                id: question

                text: card.question

                Announcer {
                    text: card.answered && card.said === "no" ? card.helps : ""
                }
            }
            Row {
                Layout.alignment: sheet.wide ? Qt.AlignRight : Qt.AlignLeft
                spacing: Space.tiny
                Accessible.labelledBy: question
                Accessible.name: card.question
                Accessible.role: Accessible.Grouping

                Choice {
                    checked: card.said === "yes"
                    more: card.question
                    objectName: "ready." + card.key + ".yes"
                    text: qsTr("Yes")

                    onClicked: card.say(true)
                }
                Choice {
                    checked: card.said === "no"
                    more: card.question
                    objectName: "ready." + card.key + ".no"
                    text: qsTr("No")

                    onClicked: card.say(false)
                }
            }
            Note {
                text: card.helps
                visible: card.said === "no"
            }
            Button {
                Layout.alignment: sheet.wide ? Qt.AlignRight : Qt.AlignLeft
                objectName: "ready." + card.key + ".open"
                text: card.sectionTitle
                visible: card.said === "no" && card.section !== ""

                onClicked: Comparison.openSection(card.topic, card.section)
            }
        }
    }
    SnugButton {
        Layout.alignment: Qt.AlignRight
        objectName: "knowledge"
        text: qsTr("True, or not known yet?")
        visible: ReadinessCheck.hasStatements

        onClicked: Navigation.open("knowledge")
    }
}
