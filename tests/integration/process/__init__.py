"""The real program as a process of its own, seen and handled from outside."""
