"""Tests of what the tablet does."""
