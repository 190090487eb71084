"""Measures, with simulated photographs, how well phones read the handout's QR code."""
