"""Tests of the values that the rooms share."""
