import QtQuick
import "../theme"

// The name of a part of a screen.
Words {
    font.pixelSize: Type.heading
    strong: true
    Accessible.role: Accessible.Heading
}
