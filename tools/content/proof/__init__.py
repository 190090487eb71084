"""The proof of a pack: all its words as a PDF, for a medical director to read and sign."""
