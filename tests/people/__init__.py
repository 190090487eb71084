"""Sixteen people, what three readers say each should be told, and what the kiosk tells them."""
