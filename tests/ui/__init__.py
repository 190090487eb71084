"""Patients in front of the real kiosk: real touches on the real screens."""
