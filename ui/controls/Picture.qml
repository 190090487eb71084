import QtQuick
import "../theme"

// A picture of one thing. Words stand beside it and say the same, unless it stands alone.
Icon {
    required property string shows
    property bool alone: false

    drawing: shows ? "picture/" + shows : ""
    size: Type.picture
    visible: shows !== ""
    Accessible.ignored: !alone
    Accessible.name: PictureWords.of(shows)
    Accessible.role: Accessible.Graphic
}
