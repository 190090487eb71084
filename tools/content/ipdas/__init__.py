"""Audits a pack against IPDAS, the international standards for decision aids."""
