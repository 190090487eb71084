pragma Singleton

import QtQuick

// Interface words for the small sets of ids that Python hands over.
QtObject {
    function weight(id: string): string {
        switch (id) {
        case "little":
            return qsTr("a little");
        case "some":
            return qsTr("some");
        case "lot":
            return qsTr("a lot");
        }
        return "";
    }

    function matters(id: string): string {
        switch (id) {
        case "little":
            return qsTr("matters a little");
        case "some":
            return qsTr("matters some");
        case "lot":
            return qsTr("matters a lot");
        }
        return "";
    }

    function loose(id: string): string {
        switch (id) {
        case "neutral":
            return qsTr("either is fine");
        case "not_sure":
            return qsTr("not sure");
        }
        return qsTr("skipped");
    }
}
