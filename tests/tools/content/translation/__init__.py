"""Tests of words on their way to a translator and back."""
