"""The kiosk in a window on a pack that is being written."""
