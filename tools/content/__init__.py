"""Tools for authors of content packs: lint, IPDAS, proof, sign."""
