import QtQuick
import "../theme"

// The name of a part of a screen.
BodyText {
    sized: Type.heading
    strong: true
    Accessible.role: Accessible.Heading
}
