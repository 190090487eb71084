"""Describing and validating files that people write: every fault at once, with its remedy."""
