"""Tests of kiosk/viewmodels."""
