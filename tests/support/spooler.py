"""A private CUPS server for tests, which prints into files.

Needs root, because cupsd runs its filters as another user.
"""

import os
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path

from tests.integration.process.running_kiosk import until
from tools.stress.services import end, program

SCHEDULER = "/usr/sbin/cupsd"

SETTINGS = """\
Listen {home}/socket
Browsing Off
WebInterface No
PreserveJobFiles No
PreserveJobHistory 300
AccessLogLevel config
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
"""

FILES = """\
ServerRoot {home}/root
RequestRoot {home}/spool
CacheDir {home}/cache
StateDir {home}/state
ServerBin {home}/programs
ErrorLog {home}/errors
AccessLog {home}/accesses
PageLog {home}/pages
User lp
Group lp
SystemGroup root
"""

DEVICE = '#!/bin/sh\nexec cat ${6:+"$6"} >"${DEVICE_URI#tofile:}"\n'
"""A printer that keeps in a file what it gets. CUPS makes no file for its own device `file:`."""

THROUGH = '#!/bin/sh\nexec cat ${6:+"$6"}\n'
"""A filter that passes the page on to the queue's file."""

HUNGRY = "#!/bin/sh\necho 'STATE: +media-empty-error' >&2\nsleep 600\n"
"""A filter that reports an empty tray and waits."""

SLOW = "#!/bin/sh\nsleep 600\n"
"""A filter that hangs."""

DRIVER = """\
*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "TEST.PPD"
*Manufacturer: "Test"
*Product: "(Test)"
*ModelName: "Test"
*ShortNickName: "Test"
*NickName: "Test"
*PSVersion: "(3010.000) 0"
*cupsVersion: 2.4
*cupsFilter2: "application/pdf application/pdf 0 {filter}"
*cupsFilter2: "application/postscript application/postscript 0 {filter}"
*ColorDevice: True
*DefaultResolution: 600dpi
*OpenUI *PageSize: PickOne
*DefaultPageSize: Letter
*PageSize Letter: ""
*PageSize A4: ""
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*DefaultPageRegion: Letter
*PageRegion Letter: ""
*PageRegion A4: ""
*CloseUI: *PageRegion
*DefaultImageableArea: Letter
*ImageableArea Letter: "0 0 612 792"
*ImageableArea A4: "0 0 595 842"
*DefaultPaperDimension: Letter
*PaperDimension Letter: "612 792"
*PaperDimension A4: "595 842"
"""


class Spooler:
    """A running CUPS server.

    Attributes:
        address: its socket, for CUPS_SERVER.
    """

    def __init__(self) -> None:
        self._home = Path(tempfile.mkdtemp(prefix="cups"))
        self._home.chmod(0o755)
        self.address = str(self._home / "socket")
        self._queues: set[str] = set()
        for folder in (
            *("root", "spool", "cache", "state", "out"),
            *("programs/backend", "programs/filter"),
        ):
            (self._home / folder).mkdir(parents=True)
            shutil.chown(self._home / folder, group="lp")
            (self._home / folder).chmod(0o770 if folder in {"spool", "cache"} else 0o755)
        for name, script in (("through", THROUGH), ("hungry", HUNGRY), ("slow", SLOW)):
            self._write(f"programs/filter/{name}", script).chmod(0o755)
            self._write(f"{name}.ppd", DRIVER.format(filter=name))
        self._write("programs/backend/tofile", DEVICE).chmod(0o700)  # so it runs as root
        for folder in ("daemon", "notifier"):
            (self._home / "programs" / folder).symlink_to(Path("/usr/lib/cups") / folder)
        self._start()

    def add(self, queue: str, does: str = "through") -> None:
        """Add a queue with a filter: `through`, `hungry` (no paper) or `slow`."""
        driver, device = str(self._home / f"{does}.ppd"), f"tofile:{self.printed(queue)}"
        self.command("lpadmin", "-p", queue, "-E", "-v", device, "-P", driver)
        self._queues.add(queue)

    def remove(self, queue: str) -> None:
        """Delete a queue with its jobs."""
        self.command("lpadmin", "-x", queue)

    def clear(self) -> None:
        """Delete every queue that was added, with its jobs and what it printed."""
        while self._queues:
            queue = self._queues.pop()
            self.remove(queue)
            self.printed(queue).unlink(missing_ok=True)

    def printed(self, queue: str) -> Path:
        """Return the file that a queue prints into."""
        return self._home / "out" / f"{queue}.pdf"

    def jobs(self, queue: str) -> str:
        """Return the jobs waiting in a queue."""
        return self.command("lpstat", "-W", "not-completed", "-o", queue)

    def kept(self) -> list[Path]:
        """Return every job file that the server still keeps."""
        return sorted((self._home / "spool").glob("d*"))

    def logged(self) -> str:
        """Return what the server has noted of what it was asked, and of pages."""
        logs = (self._home / name for name in ("accesses", "pages"))
        return "".join(log.read_text("utf-8") for log in logs if log.exists())

    def command(self, name: str, *arguments: str) -> str:
        """Run a CUPS command; return its output."""
        surroundings = os.environ | {"CUPS_SERVER": self.address, "LC_ALL": "C"}
        done = subprocess.run(
            [
                shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin") or program(name),
                *arguments,
            ],
            env=surroundings,
            capture_output=True,
            text=True,
            check=False,
        )
        return done.stdout

    def close(self) -> None:
        """Stop the server and delete its files."""
        end(self._server)
        shutil.rmtree(self._home)

    def _write(self, name: str, text: str) -> Path:
        file = self._home / name
        file.write_text(text.format(home=self._home) if name.endswith("conf") else text, "utf-8")
        return file

    def _start(self) -> None:
        conf, files = self._write("cupsd.conf", SETTINGS), self._write("files.conf", FILES)
        self._server = subprocess.Popen(
            [SCHEDULER, "-f", "-c", str(conf), "-s", str(files)], stderr=subprocess.DEVNULL
        )
        until(lambda: self._answers() or self._server.poll() is not None, "cupsd answers")
        assert self._server.poll() is None, "cupsd ended at once"

    def _answers(self) -> bool:
        with socket.socket(socket.AF_UNIX) as line:
            return line.connect_ex(self.address) == 0
