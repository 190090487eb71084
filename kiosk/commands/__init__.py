"""The families of the `kiosk` command, one file each, which registers its own words."""
