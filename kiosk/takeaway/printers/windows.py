"""Prints through the Windows spooler: a picture a page, drawn by the printer's own driver.

The functions are those of `winspool.drv` and `gdi32`, called without a dialog and without a file of
our own. The names of fields and constants are Windows' own (winspool.h, wingdi.h).
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from ctypes import (
    Structure,
    byref,
    c_int,
    c_uint16,
    c_uint32,
    c_void_p,
    c_wchar_p,
    create_string_buffer,
    sizeof,
)
from platform import node
from struct import calcsize, pack
from typing import Any, Final

from PySide6.QtGui import QImage

from kiosk.takeaway.handout import Handout
from kiosk.takeaway.handout_pdf import pictures
from kiosk.takeaway.printers.printer import PrintError, PrintProblem, PrintProgress
from kiosk.values.handout_form import PaperOptions

DOTS: Final = 300
"""Dots an inch of the picture: as fine as letters need."""

JOB_TITLE: Final = f"Kiosk page {node()}"
"""Names the computer: a sweep must not give up the page of another kiosk in a shared queue."""
"""What others who look at the queue may read, and what the sweep knows its own jobs by."""

PRINTER_STOPPED: Final = 0x1 | 0x2 | 0x80
PRINTER_NO_PAPER: Final = 0x10
JOB_NO_PAPER: Final = 0x40
JOB_DELETED: Final = 0x4 | 0x100
JOB_PRINTED: Final = 0x80 | 0x1000

STATUS_ALONE: Final = 6
JOB_CONTROL_DELETE: Final = 5
LOGPIXELSX: Final = 88
PHYSICALOFFSETX, PHYSICALOFFSETY = 112, 113
SRCCOPY: Final = 0x00CC0020
BITMAPINFOHEADER: Final = "IiiHHIIiiII"
"""The fields of a picture with three bytes a dot, which needs no table of colours."""

MOST_JOBS: Final = 100
ROOM: Final = 1 << 16
"""Bytes for what the spooler says of one queue's jobs."""


class DocInfo(Structure):
    """DOCINFOW."""

    _fields_ = (
        ("cbSize", c_int),
        ("lpszDocName", c_wchar_p),
        ("lpszOutput", c_wchar_p),
        ("lpszDatatype", c_wchar_p),
        ("fwType", c_uint32),
    )


class JobInfo(Structure):
    """JOB_INFO_1W."""

    _fields_ = (
        ("JobId", c_uint32),
        ("pPrinterName", c_wchar_p),
        ("pMachineName", c_wchar_p),
        ("pUserName", c_wchar_p),
        ("pDocument", c_wchar_p),
        ("pDatatype", c_wchar_p),
        ("pStatus", c_wchar_p),
        ("Status", c_uint32),
        ("Priority", c_uint32),
        ("Position", c_uint32),
        ("TotalPages", c_uint32),
        ("PagesPrinted", c_uint32),
        ("Submitted", c_uint16 * 8),
    )


class WindowsPrinter:
    """A queue of the Windows spooler.

    Args:
        queue: its name.
        paper: what is in it.
        spool: the library `winspool.drv`.
        gdi: the library `gdi32`.
    """

    def __init__(self, queue: str, paper: PaperOptions, spool: Any, gdi: Any) -> None:
        gdi.CreateDCW.restype = c_void_p
        self._queue = queue
        self._paper = paper
        self._spool = spool
        self._gdi = gdi

    def send(self, copies: Sequence[Handout]) -> str:
        """Hand the copies over and return the name of the job."""
        self.check()
        device = self._gdi.CreateDCW(c_wchar_p("WINSPOOL"), c_wchar_p(self._queue), None, None)
        if not device:
            raise PrintError(PrintProblem.STOPPED)
        try:
            return str(self._draw(c_void_p(device), copies))
        finally:
            self._gdi.DeleteDC(c_void_p(device))

    def check(self) -> None:
        """Look whether the queue takes pages."""
        with self._opened() as printer:
            if self._status(printer) & PRINTER_STOPPED:
                raise PrintError(PrintProblem.STOPPED)

    def progress(self, job: str) -> PrintProgress:
        """Return how far a job has come. The spooler forgets a job that is printed."""
        with self._opened() as printer:
            info = self._job(printer, int(job))
            if info is None or info.Status & JOB_PRINTED:
                return PrintProgress.DONE
            if info.Status & JOB_DELETED:
                raise PrintError(PrintProblem.LOST)
            status = self._status(printer)
        if status & PRINTER_STOPPED:
            raise PrintError(PrintProblem.STOPPED)
        hungry = info.Status & JOB_NO_PAPER or status & PRINTER_NO_PAPER
        return PrintProgress.WANTS_PAPER if hungry else PrintProgress.WAITS

    def take_back(self, job: str) -> None:
        """Give a job up."""
        with self._opened() as printer:
            self._delete(printer, [int(job)])

    def sweep(self) -> None:
        """Give up every job with this kiosk's title."""
        with self._opened() as printer:
            room = create_string_buffer(ROOM)
            count = c_uint32()
            succeeded = self._spool.EnumJobsW(
                printer, 0, MOST_JOBS, 1, room, ROOM, byref(c_uint32()), byref(count)
            )
            listed = (JobInfo * (count.value if succeeded else 0)).from_buffer(room)
            self._delete(printer, [info.JobId for info in listed if info.pDocument == JOB_TITLE])

    @contextmanager
    def _opened(self) -> Iterator[c_void_p]:
        printer = c_void_p()
        if not self._spool.OpenPrinterW(c_wchar_p(self._queue), byref(printer), None):
            raise PrintError(PrintProblem.NO_PRINTER)
        try:
            yield printer
        finally:
            self._spool.ClosePrinter(printer)

    def _status(self, printer: c_void_p) -> int:
        status = c_uint32()
        self._spool.GetPrinterW(printer, STATUS_ALONE, byref(status), 4, byref(c_uint32()))
        return status.value

    def _job(self, printer: c_void_p, job: int) -> JobInfo | None:
        """Return what the spooler says of a job, None where it knows none by this number."""
        room = create_string_buffer(ROOM)
        exists = self._spool.GetJobW(printer, job, 1, room, ROOM, byref(c_uint32()))
        return JobInfo.from_buffer(room) if exists else None

    def _delete(self, printer: c_void_p, jobs: Sequence[int]) -> None:
        """Give jobs up, and see that they are gone: a printer may hold on to one."""
        for job in jobs:
            self._spool.SetJobW(printer, job, 0, None, JOB_CONTROL_DELETE)
        if any(self._job(printer, job) for job in jobs):
            raise PrintError(PrintProblem.KEPT)

    def _draw(self, device: c_void_p, copies: Sequence[Handout]) -> int:
        about = DocInfo(cbSize=sizeof(DocInfo), lpszDocName=JOB_TITLE)
        job = int(self._gdi.StartDocW(device, byref(about)))
        if job <= 0:
            raise PrintError(PrintProblem.STOPPED)
        sheets = pictures(copies, self._paper, DOTS)
        if all(self._sheet(device, image) for image in sheets) and self._gdi.EndDoc(device) > 0:
            return job
        self._gdi.AbortDoc(device)
        self.take_back(str(job))
        raise PrintError(PrintProblem.STOPPED)

    def _sheet(self, device: c_void_p, image: QImage) -> bool:
        """Draw a sheet; return whether all of it was taken."""
        return (
            self._gdi.StartPage(device) > 0
            and self._put(device, image.convertToFormat(QImage.Format.Format_BGR888))
            and self._gdi.EndPage(device) > 0
        )

    def _put(self, device: c_void_p, image: QImage) -> bool:
        """Draw a picture over the whole sheet, which begins beyond what the printer can reach.

        Return whether lines of it were drawn: their number may be below 0.
        """
        scale = self._gdi.GetDeviceCaps(device, LOGPIXELSX) / DOTS
        width, height = image.width(), image.height()
        size = calcsize(BITMAPINFOHEADER)
        about = pack(BITMAPINFOHEADER, size, width, -height, 1, 24, 0, 0, 0, 0, 0, 0)
        lines = self._gdi.StretchDIBits(
            device,
            -self._gdi.GetDeviceCaps(device, PHYSICALOFFSETX),
            -self._gdi.GetDeviceCaps(device, PHYSICALOFFSETY),
            round(width * scale),
            round(height * scale),
            0,
            0,
            width,
            height,
            bytes(image.constBits()),
            about,
            0,
            SRCCOPY,
        )
        return bool(lines)
