"""Tests of kiosk/staff."""
