"""How the standalone program is made: what ships, in which form, and whether it stays small."""
