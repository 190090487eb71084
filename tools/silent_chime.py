"""A chime that makes no sound, for tours, audits and previews."""


class SilentChime:
    """Replaces the chime process and does nothing."""

    def ring(self, volume: int) -> None:
        """Do nothing."""

    def hush(self) -> None:
        """Do nothing."""

    def close(self) -> None:
        """Do nothing."""
