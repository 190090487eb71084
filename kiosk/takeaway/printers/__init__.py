"""Printers: through CUPS, or through the Windows spooler."""
