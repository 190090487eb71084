"""Tools for authors and developers. None of them ships on a tablet."""
