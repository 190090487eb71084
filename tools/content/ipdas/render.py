"""Renders a report as Markdown or as a self-contained HTML file."""

import re
from collections.abc import Iterable
from html import escape
from typing import Final

from tools.content.ipdas.report import Block, Cell, Heading, Sentences

SPECIAL = re.compile(r"[\\`*\[<>|]|\b_|_\b")
"""Characters that Markdown would interpret. An underscore inside a name is harmless."""

STYLE: Final = """
body { font: 1rem/1.5 system-ui, sans-serif; color: #1d2830; background: #fff; margin: 2rem auto;
  padding: 0 1rem; max-width: 70rem; }
h1, h2, h3 { line-height: 1.2; margin: 2rem 0 0.75rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #7c7568; padding: 0.35rem 0.6rem; text-align: start;
  vertical-align: top; overflow-wrap: anywhere; }
thead th { background: #faf7f2; }
tbody th { font-weight: 600; }
@media print { h2, h3 { break-after: avoid; } tr { break-inside: avoid; } }
"""


def markdown(blocks: Iterable[Block]) -> str:
    """Return a report as Markdown."""
    return "\n".join(_markdown(block) for block in blocks)


def html(blocks: Iterable[Block], title: str) -> str:
    """Return a report as a complete HTML page."""
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"{''.join(_html(block) for block in blocks)}</main>\n</body>\n</html>\n"
    )


def _markdown(block: Block) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {_plain(block.text)}\n"
    if isinstance(block, Sentences):
        return f"{_plain(block.text)}\n"
    rule = ("---",) * len(block.columns)
    lines = (block.columns, rule, *(_texts(row) for row in block.rows))
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _texts(row: tuple[Cell, ...]) -> tuple[str, ...]:
    return tuple(_plain(cell.text) for cell in row)


def _plain(text: str) -> str:
    """Return a text on one line, escaped for Markdown."""
    return SPECIAL.sub(r"\\\g<0>", " ".join(text.split()))


def _html(block: Block) -> str:
    if isinstance(block, Heading):
        return f"<h{block.level}>{escape(block.text)}</h{block.level}>\n"
    if isinstance(block, Sentences):
        return f"<p>{escape(block.text)}</p>\n"
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in block.columns)
    body = "".join(_html_row(row) for row in block.rows)
    return f"<table>\n<thead>\n<tr>{head}</tr>\n</thead>\n<tbody>\n{body}</tbody>\n</table>\n"


def _html_row(row: tuple[Cell, ...]) -> str:
    name, *others = row
    cells = "".join(f"<td{_language(cell)}>{escape(cell.text)}</td>" for cell in others)
    return f'<tr><th scope="row">{escape(name.text)}</th>{cells}</tr>\n'


def _language(cell: Cell) -> str:
    return f' lang="{cell.language}" dir="auto"' if cell.language else ""
