"""A publisher's update repository: signed TUF metadata and the files of each version, all static.

```
metadata/    N.root.json, N.targets.json, N.snapshot.json, timestamp.json
targets/     each file below the path of its version, with its hash before the file name
```

Four roles sign. *Root* lists all keys and is signed by several keys, kept offline and apart.
*Targets* lists the files. *Snapshot* and *timestamp* state what is newest; their key may be on a
server that renews them, because a thief could only withhold a version, not add one.
"""

import datetime as dt
import shutil
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import Final, TypeVar

from securesystemslib.signer import Signer
from tuf.api.metadata import (
    Metadata,
    MetaFile,
    Root,
    Snapshot,
    TargetFile,
    Targets,
    Timestamp,
)
from tuf.api.serialization.json import JSONSerializer

from kiosk.updates.offers import Offer, OfferedFile, objection_to
from kiosk.updates.version_label import VersionLabel

Role = TypeVar("Role", Root, Targets, Snapshot, Timestamp)

NAMED: Final = "sha256"
ONLINE: Final = ("snapshot", "timestamp")
START: Final = 0o100
"""The mode bit that makes a file executable for its owner."""


class PublishError(Exception):
    """A publishing step failed. The message says why and what to do."""


class UpdateRepository:
    """A repository in a folder.

    Args:
        folder: the folder.
    """

    def __init__(self, folder: Path) -> None:
        self._metadata = folder / "metadata"
        self._files = folder / "targets"

    def start(
        self,
        roots: Sequence[Signer],
        threshold: int,
        targets: Signer,
        online: Signer,
        expires: dt.datetime,
    ) -> None:
        """Create an empty repository.

        Args:
            roots: the root keys.
            threshold: how many of them must sign.
            targets: the key of targets.
            online: the key of snapshot and timestamp.
            expires: when all metadata expires.

        Raises:
            PublishError: the repository exists, or there are too few keys.
        """
        if self._versions("root"):
            raise PublishError(f"{self._metadata}: a repository is there already. Take another.")
        root = Root(expires=expires)
        for signer in roots:
            root.add_key(signer.public_key, "root")
        root.roles["root"].threshold = threshold
        root.add_key(targets.public_key, "targets")
        for role in ONLINE:
            root.add_key(online.public_key, role)
        self._write_root(root, roots)
        self._write("targets", Targets(expires=expires), [targets])
        self._write("snapshot", Snapshot(expires=expires), [online])
        self._write("timestamp", Timestamp(expires=expires), [online])

    def add(
        self,
        label: VersionLabel,
        folder: Path,
        signer: Signer,
        expires: dt.datetime,
    ) -> None:
        """Add a version's files and sign targets.

        Tablets see the version after the next `renew`.

        Raises:
            PublishError: tablets would reject the version, or root lists another key.
        """
        targets = self._read("targets", Targets)
        start = label.folder
        if any(name.startswith(f"{start}/") for name in targets.targets):
            raise PublishError(f"{start}: this version is published. Give a new one its number.")
        found = {f"{start}/{path.relative_to(folder).as_posix()}": path for path in _files(folder)}
        offered = tuple(
            OfferedFile(name, path.stat().st_size, executable=False) for name, path in found.items()
        )
        if objection := objection_to(Offer(label.kind, label.branch, label.version, offered)):
            raise PublishError(f"{folder}: {objection}. Take it out, or give it another name.")
        for name, path in found.items():
            targets.targets[name] = self._put(name, path)
        self._sign_targets(targets, signer, expires)

    def withdraw(self, label: VersionLabel, signer: Signer, expires: dt.datetime) -> None:
        """Stop offering a version. Its files stay for tablets that are downloading it.

        Raises:
            PublishError: the version is not offered.
        """
        targets = self._read("targets", Targets)
        start = f"{label.folder}/"
        left = {n: t for n, t in targets.targets.items() if not n.startswith(start)}
        if len(left) == len(targets.targets):
            raise PublishError(f"{label.folder}: this version is not published. See its number.")
        targets.targets = left
        self._sign_targets(targets, signer, expires)

    def renew(self, signer: Signer, expires: dt.datetime) -> None:
        """Sign snapshot and timestamp with the online key.

        Raises:
            PublishError: root lists another key.
        """
        snapshot = self._read("snapshot", Snapshot)
        snapshot.meta["targets.json"] = self._described("targets", self._versions("targets")[-1])
        snapshot.version, snapshot.expires = snapshot.version + 1, expires
        self._write("snapshot", snapshot, [signer])
        timestamp = self._read("timestamp", Timestamp)
        timestamp.snapshot_meta = self._described("snapshot", snapshot.version)
        timestamp.version, timestamp.expires = timestamp.version + 1, expires
        self._write("timestamp", timestamp, [signer])

    def rotate(
        self,
        signers: Sequence[Signer],
        expires: dt.datetime,
        *,
        roots: Sequence[Signer] = (),
        targets: Signer | None = None,
        online: Signer | None = None,
    ) -> None:
        """Replace keys, or extend the validity of the present ones. Tablets follow by themselves.

        The metadata of a role whose key changed must be signed again: `add` or `renew` does that.

        Args:
            signers: enough of the present root keys, and the new ones.
            expires: when the new root expires.
            roots: the new root keys, empty to keep the present ones.
            targets: the new key of targets.
            online: the new key of snapshot and timestamp.
        """
        root = self._read("root", Root)
        if roots:
            _replace(root, "root", roots)
        if targets:
            _replace(root, "targets", [targets])
        for role in ONLINE if online else ():
            _replace(root, role, [online] if online else [])
        root.version, root.expires = root.version + 1, expires
        self._write_root(root, signers)

    def resign_targets(self, signer: Signer, expires: dt.datetime) -> None:
        """Sign targets again, with a new key or for a longer validity."""
        self._sign_targets(self._read("targets", Targets), signer, expires)

    def root_file(self) -> Path:
        """Return the newest root file, with which a clinic starts its trust."""
        return self._metadata / f"{self._versions('root')[-1]}.root.json"

    def _sign_targets(self, targets: Targets, signer: Signer, expires: dt.datetime) -> None:
        targets.version, targets.expires = targets.version + 1, expires
        self._write("targets", targets, [signer])

    def _put(self, name: str, path: Path) -> TargetFile:
        """Copy a file into the repository; return its metadata."""
        info = TargetFile.from_file(name, str(path), [NAMED])
        if path.stat().st_mode & START:
            info.unrecognized_fields["custom"] = {"executable": True}
        start, _, last = name.rpartition("/")
        to = self._files / start / f"{info.hashes[NAMED]}.{last}"
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, to)
        return info

    def _write_root(self, root: Root, signers: Collection[Signer]) -> None:
        """Write a root signed by enough of its own keys and of the previous root's."""
        new = Metadata(root)
        for signer in signers:
            new.sign(signer, append=True)
        before = [self._read("root", Root)] if root.version > 1 else []
        for judge in (root, *before):
            result = judge.get_verification_result("root", new.signed_bytes, new.signatures)
            if not result:
                raise PublishError(
                    f"root: {len(result.signed)} of the {result.threshold} signatures that are "
                    "needed are there. Give more of the root keys."
                )
        self._put_metadata(f"{root.version}.root.json", new.to_bytes(JSONSerializer(compact=True)))

    def _write(self, role: str, signed: Role, signers: Iterable[Signer]) -> None:
        new = Metadata(signed)
        for signer in signers:
            new.sign(signer, append=True)
        root = self._read("root", Root)
        if not root.get_verification_result(role, new.signed_bytes, new.signatures):
            raise PublishError(f"{role}: root names another key for this. Give that one.")
        name = f"{role}.json" if role == "timestamp" else f"{signed.version}.{role}.json"
        self._put_metadata(name, new.to_bytes(JSONSerializer(compact=True)))

    def _put_metadata(self, name: str, data: bytes) -> None:
        """Write a metadata file atomically, because a server may be serving it."""
        self._metadata.mkdir(parents=True, exist_ok=True)
        new = self._metadata / f"{name}.new"
        new.write_bytes(data)
        new.replace(self._metadata / name)

    def _described(self, role: str, version: int) -> MetaFile:
        data = (self._metadata / f"{version}.{role}.json").read_bytes()
        return MetaFile.from_data(version, data, [NAMED])

    def _read(self, role: str, kind: type[Role]) -> Role:
        versions = self._versions(role)
        name = f"{role}.json" if role == "timestamp" else f"{(versions or [0])[-1]}.{role}.json"
        try:
            signed = Metadata.from_bytes((self._metadata / name).read_bytes()).signed
        except OSError:
            raise PublishError(f"{self._metadata}: no repository is there. Start one.") from None
        if not isinstance(signed, kind):
            raise PublishError(f"{self._metadata / name}: this is signed for another role.")
        return signed

    def _versions(self, role: str) -> list[int]:
        found = self._metadata.glob(f"*.{role}.json")
        return sorted(int(file.name.partition(".")[0]) for file in found)


def _replace(root: Root, role: str, signers: Iterable[Signer]) -> None:
    for keyid in [*root.roles[role].keyids]:
        root.revoke_key(keyid, role)
    for signer in signers:
        root.add_key(signer.public_key, role)


def _files(folder: Path) -> list[Path]:
    """Return the regular files in a folder.

    Raises:
        PublishError: the folder contains anything else, such as a link.
    """
    inside = sorted(folder.rglob("*"))
    for path in inside:
        if path.is_symlink() or not (path.is_file() or path.is_dir()):
            raise PublishError(f"{path}: this is no plain file or folder. Take it out.")
    return [path for path in inside if path.is_file()]
