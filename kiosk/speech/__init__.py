"""Reading aloud: what is read, in which order, and where the reading stands. No sound is here."""
