pragma Singleton

import QtQuick
import Kiosk

// Every colour there is. Contrast of text is at least 7:1 on every background of its palette,
// of outlines and marks at least 3:1. High contrast tells the routes apart by shape and word.
QtObject {
    readonly property bool dark: Comfort.palette === "dark"
    readonly property bool contrast: Comfort.palette === "contrast"

    readonly property color paper: pick("#FAF7F2", "#10171C", "#000000")
    readonly property color surface: pick("#FFFFFF", "#1A242B", "#000000")
    readonly property color ink: pick("#1D2830", "#F4F0E9", "#FFFFFF")
    readonly property color soft: pick("#43505A", "#C6CED3", "#FFFFFF")
    readonly property color action: pick("#12504B", "#86D6C9", "#FFE100")
    readonly property color actionInk: pick("#FFFFFF", "#10171C", "#000000")
    readonly property color pressed: pick("#E9F1EF", "#24343A", "#333300")
    readonly property color actionPressed: pick("#0C3A36", "#A8E4DA", "#FFF27A")
    readonly property color iv: pick("#0A4F73", "#93CFEE", "#FFFFFF")
    readonly property color ivTint: pick("#E4F0F6", "#16303E", "#000000")
    readonly property color im: pick("#74285A", "#F2AFD3", "#FFFFFF")
    readonly property color imTint: pick("#F8E9F1", "#3A2032", "#000000")
    readonly property color help: pick("#8A2B0E", "#FFB59C", "#FFFFFF")
    readonly property color spoken: pick("#FFF3C4", "#3A3416", "#333300")
    readonly property color edge: pick("#7C7568", "#8896A0", "#FFFFFF")
    readonly property color line: pick("#D8D2C7", "#33414A", "#FFFFFF")
    // Phones read a code best as dark on light, whatever the palette.
    readonly property color codeLight: "#FFFFFF"
    // So is most of what clinics have as a logo.
    readonly property color plate: "#FFFFFF"
    readonly property color scrim: pick("#A61D2830", "#CC000000", "#E6000000")
    // Over the waiting screen at the hours that the clinic wants it dim.
    readonly property color night: "#CC000000"

    function pick(inLight: string, inDark: string, inContrast: string): color {
        return contrast ? inContrast : dark ? inDark : inLight;
    }

    function route(name: string): color {
        return name === "iv" ? iv : im;
    }

    function routeTint(name: string): color {
        return name === "iv" ? ivTint : imTint;
    }
}
