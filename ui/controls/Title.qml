import QtQuick
import "../theme"

// The point of a screen, in one line or two.
BodyText {
    sized: Type.title
    strong: true
    Accessible.role: Accessible.Heading
}
