"""Tests of what a patient can carry away."""
