pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// When the words were made and when they are reviewed next, and who signed them off.
Card {
    id: page

    implicitHeight: lines.implicitHeight

    function signOff(): string {
        if (About.signedOff)
            return qsTr("By %1 on %2").arg(About.reviewedBy).arg(About.reviewedOn);
        if (About.changedSinceSigned)
            return qsTr("Not signed off. The words have changed since %1 signed them on %2.").arg(About.reviewedBy).arg(About.reviewedOn);
        return qsTr("Not signed off yet. No medical director has approved these words.");
    }

    ColumnLayout {
        id: lines

        spacing: 0
        width: parent.width

        Fact {
            label: qsTr("Signed off")
            value: page.signOff()
        }
        Fact {
            label: qsTr("Still needed")
            value: About.awaits
            visible: About.awaits !== "" && !About.signedOff
        }
        Fact {
            label: qsTr("Published")
            value: About.published
        }
        Fact {
            label: qsTr("Next review")
            value: About.overdue ? qsTr("%1. This date has passed.").arg(About.nextReview) : About.nextReview
        }
        Fact {
            label: qsTr("Version")
            value: qsTr("%1 %2, program %3").arg(About.pack).arg(About.version).arg(About.program)
        }
        Fact {
            label: qsTr("Updates")
            value: qsTr("The clinic reviews these words by the date above, and sooner when a source changes.")
        }
        Fact {
            label: qsTr("For staff")
            value: About.notice === "last_good" ? qsTr("The clinic’s content pack could not be loaded. The last good one is on show. Run “kiosk content check” to see why.") : qsTr("The clinic’s content pack could not be loaded. The built-in one is on show. Run “kiosk content check” to see why.")
            visible: About.notice !== ""
        }
    }

    component Fact: GridLayout {
        id: fact

        required property string label
        required property string value

        Layout.margins: Space.small
        Layout.leftMargin: Space.medium
        columnSpacing: Space.medium
        columns: Type.ems(page.width) > 30 ? 2 : 1

        BodyText {
            Layout.fillWidth: false
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: Type.body * (Comfort.spaced ? 10 : 8)
            sized: Type.label
            strong: true
            text: fact.label
        }
        BodyText {
            sized: Type.label
            text: fact.value
        }
    }
}
