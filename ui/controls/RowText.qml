import "../theme"

// Text of a row or a card: a size smaller, its lines close.
BodyText {
    lineHeight: Type.tightLine
    sized: Type.label
}
