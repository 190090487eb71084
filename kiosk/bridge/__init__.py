"""Thin objects that QML binds to, one a subject. They translate; they decide nothing."""
