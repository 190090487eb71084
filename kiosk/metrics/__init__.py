"""Health and usage of one kiosk as a small file for Prometheus, where a clinic asks for it."""
