"""Tests of kiosk/cli."""
