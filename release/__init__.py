"""How the working copy becomes a program on a tablet."""
