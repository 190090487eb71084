"""Examines a tablet before its first visit: what works, what does not, and what to do about it."""
