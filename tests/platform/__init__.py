"""Tests of kiosk/platform."""
