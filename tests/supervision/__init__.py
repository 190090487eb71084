"""Staying up, without Qt."""
