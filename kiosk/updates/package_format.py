"""The file that an update comes in, of which nothing is believed before its signature is verified.

```
magic       one line of text
signature   64 bytes, Ed25519 (RFC 8032), of the magic and the manifest
length      4 bytes, the most significant first: of the manifest
manifest    JSON
payload     a .tar.xz of plain files and folders, whose size and SHA-256 the manifest has
```
"""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import IO, Final

from msgspec import Struct, ValidationError
from msgspec.json import decode
from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey

from kiosk.schema.diagnostics import Diagnostic
from kiosk.updates.manifest import Manifest

MAGIC: Final = b"ketamine-route-kiosk update 1\n"
SIGNATURE: Final = 64
LENGTH: Final = 4
LARGEST_MANIFEST: Final = 10_000

FETCH_AGAIN: Final = "Copy the file once more from where it came from."


class UpdateError(Exception):
    """An update is not taken, and nothing has changed. The message says why and what to do."""

    def __init__(self, file: str | Path, reason: str, remedy: str) -> None:
        super().__init__(str(Diagnostic(str(file), "", reason, remedy)))


class OpenedPackage(Struct, frozen=True):
    """An update whose signature is one of those that the clinic trusts.

    Attributes:
        file: the update's name, for what is said of it.
        manifest: what it says of itself.
    """

    file: Path
    manifest: Manifest


def open_package(stream: IO[bytes], file: Path, keys: Iterable[str]) -> OpenedPackage:
    """Return what an update says of itself, once somebody whom the clinic trusts has signed it.

    Args:
        stream: the update, from its first byte. It is left where the payload starts.
        file: its name.
        keys: public keys (Ed25519) in hexadecimal, of those whom the clinic trusts.

    Raises:
        UpdateError: it cannot be believed, or is not whole.
        OSError: it cannot be read.
    """
    if stream.read(len(MAGIC)) != MAGIC:
        reason = "this is no update of this kiosk, or of a kind that it is too old to know"
        raise UpdateError(file, reason, "Give the file that the publisher calls an update.")
    signature = _read(stream, SIGNATURE, file)
    length = int.from_bytes(_read(stream, LENGTH, file))
    if length > LARGEST_MANIFEST:
        raise UpdateError(file, "the file is damaged", FETCH_AGAIN)
    said = _read(stream, length, file)
    if not any(_signed(key, signature, said) for key in keys):
        reason = "nobody whom this clinic trusts has signed it, or it was changed since"
        remedy = "Fetch it again, and compare the publisher's key with update.keys in the settings."
        raise UpdateError(file, reason, remedy)
    try:
        manifest = decode(said, type=Manifest)
    except ValidationError:
        reason = "it says of itself what this kiosk does not understand"
        raise UpdateError(file, reason, "Install the newest package of the kiosk first.") from None
    there = os.fstat(stream.fileno()).st_size - stream.tell()
    if there != manifest.packed:
        reason = f"it has {there:,} bytes after its heading in the place of {manifest.packed:,}"
        raise UpdateError(file, reason, FETCH_AGAIN)
    return OpenedPackage(file, manifest)


def _read(stream: IO[bytes], count: int, file: Path) -> bytes:
    data = stream.read(count)
    if len(data) < count:
        raise UpdateError(file, "the file is cut short", FETCH_AGAIN)
    return data


def _signed(key: str, signature: bytes, said: bytes) -> bool:
    try:
        VerifyKey(bytes.fromhex(key)).verify(MAGIC + said, signature)
    except BadSignatureError:
        return False
    return True
