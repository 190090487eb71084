import QtQuick
import QtQuick.Layouts
import "../theme"

// One source: what it is in plain words, then the full citation.
Card {
    id: source

    required property string about
    required property string citation
    required property string locator

    implicitHeight: inside.implicitHeight + 2 * Space.px(12)

    ColumnLayout {
        id: inside

        anchors.left: parent.left
        anchors.leftMargin: Space.medium
        anchors.right: parent.right
        anchors.rightMargin: Space.medium
        anchors.verticalCenter: parent.verticalCenter
        spacing: Space.px(4)

        Words {
            Layout.fillWidth: true
            font.pixelSize: Type.label
            lineHeight: Type.tightLine
            strong: true
            text: source.about
        }
        Words {
            Layout.fillWidth: true
            font.pixelSize: Type.small
            soft: true
            text: source.citation
        }
        Words {
            Layout.fillWidth: true
            font.pixelSize: Type.small
            soft: true
            text: source.locator
            visible: text !== ""
            wrapMode: Text.WrapAnywhere
        }
    }
}
