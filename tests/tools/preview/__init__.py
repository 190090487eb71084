"""Tests of the live view of a pack that is being written."""
