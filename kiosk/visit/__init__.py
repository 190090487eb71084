"""One patient's visit: an immutable value, the events that replace it, and when it ends."""
