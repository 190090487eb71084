pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../theme"

// The ways in which the clinic lets patients carry their page, and what may be done with it before.
GridLayout {
    id: ways

    // Whether they stand beside the page, in a column, and whether each has its picture.
    required property bool beside
    required property bool pictured
    // How wide they may be.
    required property real room
    readonly property int count: 1 + ReadinessCheck.looksBack + Takeaway.offersShow + Takeaway.offersCode + Takeaway.offersPaper
    readonly property real widest: Math.max(choose.implicitWidth, show.implicitWidth, code.implicitWidth, printed.implicitWidth, ready.implicitWidth)
    readonly property int abreast: Math.floor((room + columnSpacing) / (widest + columnSpacing))
    // How high they are in a column.
    readonly property real high: count * (Space.target + Space.tiny) - Space.tiny

    columnSpacing: Space.px(12)
    columns: beside ? 1 : abreast >= count ? count : Math.max(1, Math.min(3, abreast))
    rowSpacing: beside ? Space.tiny : Space.px(12)
    uniformCellWidths: true

    Way {
        id: show

        drawing: "picture/doctor"
        objectName: "take.show"
        text: qsTr("Show my care team")
        visible: Takeaway.offersShow

        onClicked: Navigation.open("show")
    }
    Way {
        id: code

        drawing: "picture/phone"
        objectName: "take.code"
        text: qsTr("Put it on my phone")
        visible: Takeaway.offersCode

        onClicked: Navigation.open("code")
    }
    Way {
        id: printed

        drawing: "picture/note"
        objectName: "take.print"
        text: qsTr("Print it")
        visible: Takeaway.offersPaper

        onClicked: Navigation.open("print")
    }
    Aside {
        id: choose

        objectName: "take.choose"
        text: qsTr("Change what is on it")

        onClicked: Navigation.open("choose")
    }
    Aside {
        id: ready

        objectName: "take.ready"
        text: qsTr("Am I ready?")
        visible: ReadinessCheck.looksBack

        onClicked: Navigation.open("ready")
    }

    // A way to carry the page: what it is for stands before its words, where there is room.
    component Way: Button {
        id: way

        required property string drawing

        Layout.fillHeight: true
        Layout.fillWidth: true
        horizontalPadding: Space.small

        contentItem: RowLayout {
            spacing: Space.px(12)

            Icon {
                drawing: way.drawing
                ink: way.inked
                size: Space.px(40)
                visible: ways.pictured
            }
            BaseText {
                Layout.fillWidth: true
                color: way.inked
                horizontalAlignment: ways.pictured ? Text.AlignLeft : Text.AlignHCenter
                lineHeight: Type.tightLine
                text: way.text
                wrapMode: Text.WordWrap
            }
        }
    }
    // What may be done with the page before that: no way to carry it, and not a button like one.
    component Aside: TextButton {
        Layout.fillHeight: !ways.beside
        Layout.fillWidth: true
        aside: false
        inked: Colors.action
        underlined: true
    }
}
