"""Tests of the visit: its transitions, its idle time, and random walks."""
