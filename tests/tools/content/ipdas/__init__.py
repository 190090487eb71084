"""Tests of the IPDAS audit."""
