"""`kiosk content`: check a pack, audit it, print its proof, and sign it off."""

from typing import TYPE_CHECKING, Any

from tools.cli import ipdas, lint, proof, sign

if TYPE_CHECKING:
    from argparse import _SubParsersAction


def register(commands: "_SubParsersAction[Any]") -> None:
    """Add the family to the command."""
    content = commands.add_parser("content", help="work on a content pack")
    parts = content.add_subparsers(required=True, metavar="WHAT")
    for name, part, about in (
        ("check", lint, "say everything that is wrong with a pack"),
        ("audit", ipdas, "hold a pack against IPDAS, in a file to read"),
        ("proof", proof, "print all words as a PDF, to read and sign"),
        ("sign", sign, "sign one language off, as its words are now"),
    ):
        part.prepare(parts.add_parser(name, help=about))
