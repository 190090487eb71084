"""Shows a pack in the kiosk while its author edits it."""
