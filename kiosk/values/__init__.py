"""Small immutable values that the subjects share. Nothing here decides anything."""
