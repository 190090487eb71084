"""A publisher's Ed25519 keys, each in a file that only its owner can read."""

import os
from pathlib import Path
from typing import Any

from nacl.signing import SigningKey
from securesystemslib.signer import Key, SecretsHandler, Signature, Signer, SSlibKey

ED25519 = "ed25519"


class FileSigner(Signer):
    """Signs with a key from a file, by PyNaCl, which the kiosk needs anyway.

    Args:
        secret: the private key.
    """

    def __init__(self, secret: SigningKey) -> None:
        self._secret = secret
        self._public = public_key(secret.verify_key.encode().hex())

    @property
    def public_key(self) -> Key:
        """The public key, for verification."""
        return self._public

    @classmethod
    def from_priv_key_uri(
        cls, priv_key_uri: str, public_key: Key, secrets_handler: SecretsHandler | None = None
    ) -> "FileSigner":
        """Refuse: keys come from files only, not from URIs."""
        raise NotImplementedError

    def sign(self, payload: bytes) -> Signature:
        """Return the signature of some bytes."""
        return Signature(self._public.keyid, self._secret.sign(payload).signature.hex())


def public_key(digits: str) -> SSlibKey:
    """Return a public key from its hexadecimal digits, which are also its key id."""
    value: dict[str, Any] = {"public": digits}
    return SSlibKey(digits, ED25519, ED25519, value)


def make_key(file: Path) -> str:
    """Create a key file; return the public key in hexadecimal.

    Raises:
        FileExistsError: the file exists. It is left unchanged.
    """
    key = SigningKey.generate()
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w") as stream:
        stream.write(key.encode().hex() + "\n")
    return key.verify_key.encode().hex()


def read_key(file: Path) -> FileSigner:
    """Return a signer for the key in a file.

    Raises:
        ValueError: the file contains no key.
        OSError: the file cannot be read.
    """
    return FileSigner(SigningKey(bytes.fromhex(file.read_text().strip())))
