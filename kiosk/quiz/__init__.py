"""Scoring a preference openly, and saying what would change the result. Plain Python, no Qt."""
