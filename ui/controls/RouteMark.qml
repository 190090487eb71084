import QtQuick
import "../theme"

// The mark of a route: a drop for IV, a rounded diamond for IM. Shape tells them apart.
Icon {
    required property string route

    drawing: route
    ink: Colors.route(route)
}
