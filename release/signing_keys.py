"""A publisher's keys (Ed25519), each in a file that only its owner can read."""

import os
from pathlib import Path
from typing import Any

from nacl.signing import SigningKey
from securesystemslib.signer import Key, SecretsHandler, Signature, Signer, SSlibKey

ED25519 = "ed25519"


class FileSigner(Signer):
    """Signs with a key from a file. PyNaCl does, which the kiosk has anyway.

    Args:
        secret: the key.
    """

    def __init__(self, secret: SigningKey) -> None:
        self._secret = secret
        self._public = public_key(secret.verify_key.encode().hex())

    @property
    def public_key(self) -> Key:
        """What others verify with."""
        return self._public

    @classmethod
    def from_priv_key_uri(
        cls, priv_key_uri: str, public_key: Key, secrets_handler: SecretsHandler | None = None
    ) -> "FileSigner":
        """Refuse: a key comes from a file, and from nothing that an address names."""
        raise NotImplementedError

    def sign(self, payload: bytes) -> Signature:
        """Return the signature of some bytes."""
        return Signature(self._public.keyid, self._secret.sign(payload).signature.hex())


def public_key(digits: str) -> SSlibKey:
    """Return a public key, whose name among others is what it is itself."""
    value: dict[str, Any] = {"public": digits}
    return SSlibKey(digits, ED25519, ED25519, value)


def make_key(file: Path) -> str:
    """Make a key, and return its public half in hexadecimal.

    Raises:
        FileExistsError: there is one already. It is not lost.
    """
    key = SigningKey.generate()
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w") as stream:
        stream.write(key.encode().hex() + "\n")
    return key.verify_key.encode().hex()


def read_key(file: Path) -> FileSigner:
    """Return what signs with the key in a file.

    Raises:
        ValueError: it holds no key.
        OSError: it cannot be read.
    """
    return FileSigner(SigningKey(bytes.fromhex(file.read_text().strip())))
