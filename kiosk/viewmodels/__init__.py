"""Thin QObjects that QML binds to, one a subject. They derive and emit; they decide nothing."""
