import "../theme"

// A remark on what stands beside it: smaller and softer.
BodyText {
    sized: Type.label
    soft: true
}
