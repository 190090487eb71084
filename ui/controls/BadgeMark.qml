import QtQuick
import "../theme"

// How sure anyone can be, as a shape: full, half, a dot in a ring, a broken ring.
Icon {
    required property string badge

    drawing: badge
    size: Space.px(18)
}
