"""Tests of kiosk/supervision, without Qt."""
