"""The clinic's `kiosk.toml`, and its manual."""
