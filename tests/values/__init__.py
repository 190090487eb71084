"""Tests of kiosk/values."""
