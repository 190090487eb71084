"""Tests of kiosk/commands."""
