"""The voice and the chime: processes of their own, and how the kiosk talks to them."""
