"""New versions: what is taken, what is refused, and which one is started."""
