"""Turns the working copy into a program that is installed on a tablet."""
