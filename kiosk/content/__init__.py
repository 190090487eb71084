"""Content packs: what they may hold, how they load, and what is wrong with them."""
