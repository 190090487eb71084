"""The staff area: the way in, what it offers, and what it keeps. It knows nothing of a visit."""
