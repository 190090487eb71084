"""The proof of a pack: all its words on paper, for a medical director to read and sign."""
