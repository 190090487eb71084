pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// Four statements, true or not known, with what to know about each. Nothing is scored.
Sheet {
    title: qsTr("True, or not known yet?")

    Note {
        text: qsTr("Is it true, not true, or not known yet? There is no score.")
    }
    Repeater {
        model: ReadinessCheck.statements

        GridCard {
            id: card

            required property string key
            required property string statement
            required property string said
            required property string feedback
            required property string row
            // Whether it was answered here: what was answered before is not told again.
            property bool answered: false
            readonly property real answers: Math.ceil(holds.implicitWidth + fails.implicitWidth + unknown.implicitWidth + 2 * Space.tiny)
            // Whether the answers leave the statement room beside them.
            readonly property bool beside: answers < width / 2

            function judge(answer: string): void {
                ReadinessCheck.judge(key, answer);
                answered = true;
            }

            columns: beside ? 2 : 1

            BodyText {
                id: statement

                text: card.statement

                Announcer {
                    text: card.answered ? card.feedback : ""
                }
            }
            Flow {
                Layout.fillWidth: true
                Layout.maximumWidth: card.answers
                Layout.minimumWidth: card.beside ? Layout.maximumWidth : 0
                Layout.preferredWidth: Layout.maximumWidth
                spacing: Space.tiny
                Accessible.labelledBy: statement
                Accessible.name: card.statement
                Accessible.role: Accessible.Grouping

                Choice {
                    id: holds

                    checked: card.said === "true"
                    more: card.statement
                    objectName: "know." + card.key + ".true"
                    text: qsTr("True")

                    onClicked: card.judge("true")
                }
                Choice {
                    id: fails

                    checked: card.said === "false"
                    more: card.statement
                    objectName: "know." + card.key + ".false"
                    text: qsTr("Not true")

                    onClicked: card.judge("false")
                }
                Choice {
                    id: unknown

                    checked: card.said === "not_known"
                    more: card.statement
                    objectName: "know." + card.key + ".not_known"
                    text: qsTr("Not known yet")

                    onClicked: card.judge("not_known")
                }
            }
            Note {
                text: card.feedback
                visible: card.feedback !== ""
            }
            SnugButton {
                Layout.alignment: Qt.AlignRight
                Layout.preferredWidth: Layout.maximumWidth
                more: card.statement
                objectName: "know." + card.key + ".open"
                text: qsTr("Show me more")
                visible: card.feedback !== ""

                onClicked: FactDetail.open(card.row)
            }
        }
    }
}
