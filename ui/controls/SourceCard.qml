pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import "../theme"

// One source: what it is in plain words, the full citation, and a code for the patient's phone.
GridCard {
    id: card

    required property string about
    required property string citation
    required property string locator
    required property string address
    required property string key
    property bool shown: false

    // The code has been asked for and takes its room: it must not lie half below the page's edge.
    signal grew

    columns: Type.ems(width) > 30 ? 2 : 1

    onHeightChanged: {
        if (card.shown)
            card.grew();
    }

    ColumnLayout {
        Layout.alignment: Qt.AlignTop
        spacing: Space.px(4)

        RowText {
            strong: true
            text: card.about
        }
        BodyText {
            sized: Type.small
            soft: true
            text: card.citation
            wrapMode: Text.Wrap
        }
        BodyText {
            sized: Type.small
            soft: true
            text: card.locator
            visible: text !== ""
            wrapMode: Text.Wrap
        }
        Loader {
            Layout.fillWidth: true
            active: card.shown
            visible: active
            sourceComponent: BodyText {
                sized: Type.small
                text: qsTr("Point your phone’s camera at the code. It opens the study’s page on your phone, not here.")
            }
        }
    }
    Button {
        Layout.alignment: Qt.AlignRight | Qt.AlignTop
        Layout.fillWidth: card.columns === 1
        Layout.maximumWidth: Math.ceil(implicitWidth)
        more: card.about
        objectName: "code." + card.key
        text: qsTr("Code for my phone")
        visible: card.address !== "" && !card.shown

        onClicked: card.shown = true
    }
    Loader {
        Layout.alignment: Qt.AlignRight | Qt.AlignTop
        Layout.preferredHeight: Space.px(220)
        Layout.preferredWidth: Space.px(220)
        active: card.shown
        visible: active
        sourceComponent: Rectangle {
            color: Colors.codeLight

            Image {
                anchors.fill: parent
                fillMode: Image.PreserveAspectFit
                objectName: "code.picture." + card.key
                smooth: false
                source: "image://code/" + encodeURIComponent(card.address)
                Accessible.name: qsTr("QR code of %1").arg(card.locator)
                Accessible.role: Accessible.Graphic
            }
        }
    }
}
