"""Display, window, fonts, clock, translation, memory hygiene."""
