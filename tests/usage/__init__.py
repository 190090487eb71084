"""Tests of kiosk/usage."""
