"""Small immutable values that the rooms share. Nothing here decides anything."""
