import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// The page in very large type, for handing the tablet over, or turned for whoever sits opposite.
FocusScope {
    id: show

    readonly property bool still: true

    anchors.fill: parent
    focus: true
    Accessible.name: Takeaway.shownTitle
    Accessible.role: Accessible.Dialog

    Announcer {
        text: Takeaway.shownTitle
    }
    Rectangle {
        anchors.fill: parent
        color: Colors.surface

        MouseArea {
            anchors.fill: parent
        }
    }
    ScrollPage {
        anchors.bottom: bar.top
        anchors.bottomMargin: Space.tiny
        anchors.left: parent.left
        anchors.leftMargin: Space.side
        anchors.right: parent.right
        anchors.rightMargin: Space.side
        anchors.top: parent.top
        anchors.topMargin: Space.medium
        contentHeight: column.implicitHeight
        objectName: "shown"
        rotation: Takeaway.turned ? 180 : 0

        ColumnLayout {
            id: column

            LayoutMirroring.childrenInherit: true
            LayoutMirroring.enabled: Takeaway.shownRightToLeft
            spacing: Space.medium
            width: parent.width

            Title {
                sized: Type.title * 1.3
                text: Takeaway.shownTitle
            }
            HandoutPaper {
                beside: Type.ems(show.width) > 48
                after: Takeaway.shownAfter
                facts: Takeaway.shownFacts
                im: Takeaway.shownIm
                iv: Takeaway.shownIv
                says: Takeaway.shownSays
                wants: Takeaway.shownWants
                size: Type.lead
            }
        }
    }
    // It turns what it holds: so its way out is on the lower edge, with the word of all sheets.
    BottomBar {
        id: bar

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        backText: qsTr("Close")
        extraText: Takeaway.staffCopy ? (Takeaway.forStaff ? qsTr("In my language") : qsTr("In English")) : ""
        mainText: Takeaway.turned ? qsTr("Turn it back") : qsTr("Turn it around")
        withBack: true

        onExtraChosen: Takeaway.switchCopy()
        onMainChosen: Takeaway.turn()
    }
}
