"""Touches, keys and switches, filtered before they reach the scene."""
