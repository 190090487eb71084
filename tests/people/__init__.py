"""Sixteen sample patients: what three readers expect them to be told, and what the kiosk tells."""
