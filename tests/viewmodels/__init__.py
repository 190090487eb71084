"""Tests of the objects that QML binds to."""
