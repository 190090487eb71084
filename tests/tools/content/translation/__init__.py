"""Tests of exporting and importing translations."""
