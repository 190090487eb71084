"""Walks through a sample visit by real touches and takes a screenshot of each stop."""
