"""A chime that is never heard, for whoever only looks at the kiosk."""


class SilentChime:
    """Takes the place of the chime process and stays silent."""

    def ring(self, volume: int) -> None:
        """Stay silent."""

    def hush(self) -> None:
        """Be silent."""

    def close(self) -> None:
        """End."""
