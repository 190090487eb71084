import "../controls"

// Questions to ask: each can be switched off, and the ones left go along.
QuestionList {}
