"""Tests of the benchmark, on made-up figures."""
