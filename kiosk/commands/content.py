"""`kiosk content`: check a pack, audit it, print its proof, and sign it off."""

from typing import TYPE_CHECKING, Any

from kiosk.commands import auditing, checking, proofing, signing

if TYPE_CHECKING:
    from argparse import _SubParsersAction


def register(commands: "_SubParsersAction[Any]") -> None:
    """Add the family to the command."""
    content = commands.add_parser("content", help="work on a content pack")
    parts = content.add_subparsers(required=True, metavar="WHAT")
    for name, part, about in (
        ("check", checking, "say everything that is wrong with a pack"),
        ("audit", auditing, "hold a pack against IPDAS, in a file to read"),
        ("proof", proofing, "print all words as a PDF, to read and sign"),
        ("sign", signing, "sign one language off, as its words are now"),
    ):
        part.prepare(parts.add_parser(name, help=about))
