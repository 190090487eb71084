"""Drives the real scene as a patient's hand would, and takes pictures of it."""
