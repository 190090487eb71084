"""What draws the screen: a graphics card or the processor."""

from msgspec import Struct


class Graphics(Struct, frozen=True):
    """A screen's driver and renderer.

    Attributes:
        driver: the kernel's driver of the screen, empty where none serves it.
        renderer: what OpenGL calls itself, empty where it cannot be used.
        by_card: whether a graphics card draws, and not the processor.
    """

    driver: str = ""
    renderer: str = ""
    by_card: bool = False

    def __str__(self) -> str:
        if not self.driver:
            return "No driver of the kernel serves a screen."
        by = "The graphics card draws" if self.by_card else "The processor draws, without a card"
        return f"{by}: {self.renderer or 'no OpenGL'}, driver {self.driver}."
