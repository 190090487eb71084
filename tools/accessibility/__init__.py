"""Measures every screen as patients see it, and says where somebody would be left out."""
