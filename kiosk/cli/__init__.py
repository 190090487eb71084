"""The `kiosk` command: one file a family of commands, which registers its own words."""
