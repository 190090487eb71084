import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../panels"
import "../theme"

// What lies deeper under a tab, and how sure it is where its rows agree.
Sheet {
    id: sheet

    readonly property Layer deeper: Comparison.deeper as Layer

    spacing: Space.tiny
    title: deeper.title

    BadgeLine {
        badge: sheet.deeper.badge
        badgeLabel: Labels.sharedBadge(sheet.deeper)
    }
    SectionBody {
        Layout.fillWidth: true
        section: sheet.deeper

        onGrew: thing => sheet.reveal(thing)
    }
}
