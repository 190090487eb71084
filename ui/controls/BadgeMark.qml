import QtQuick
import "../theme"

// How sure anyone can be, as a shape: full, half, a speech bubble where the clinic says so, a broken
// ring. None looks like a choice.
Icon {
    required property string badge

    drawing: badge
    ink: Colors.soft
    size: Type.small * 0.9
}
