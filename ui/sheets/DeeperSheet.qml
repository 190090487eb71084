import QtQuick
import Kiosk
import "../controls"
import "../panels"

// What lies deeper under a tab.
Sheet {
    id: sheet

    readonly property Layer deeper: Comparison.deeper as Layer

    bodyHeight: body.implicitHeight
    title: deeper.title

    whole: SectionBody {
        id: body

        height: implicitHeight
        section: sheet.deeper
        width: parent?.width ?? 0

        onGrew: thing => sheet.reveal(thing)
    }
}
