"""Stress tests that repeat from a seed: random input, killed processes, full disks."""
