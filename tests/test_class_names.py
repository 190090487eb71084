"""A class's name is unique in `kiosk`, so that it says which class is meant."""

import ast
from collections import Counter
from pathlib import Path

KIOSK = Path(__file__).parent.parent / "kiosk"


def test_no_two_classes_share_a_name() -> None:
    trees = [ast.parse(file.read_bytes()) for file in KIOSK.rglob("*.py")]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    names = Counter(node.name for node in nodes if isinstance(node, ast.ClassDef))
    assert [name for name, count in names.items() if count > 1] == []
