"""The torture, in its short form."""
