"""Prints a page of HTML as a tagged PDF/A-3b, by WeasyPrint, without touching the network or any file but fonts."""
import gc
import hashlib
import logging
import sys
from datetime import datetime
from pathlib import Path

import weasyprint
import pydyf
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher

import joining

POINTS = 0.75  # of one CSS pixel
FORBIDDEN = ("socket.connect", "socket.bind", "socket.sendto", "subprocess.Popen", "os.exec", "os.posix_spawn", "os.system")


def refuse(event, arguments):
    if event in FORBIDDEN:
        raise PermissionError(f"printing never does this: {event}")


def prepare():
    sys.addaudithook(refuse)
    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    render("<!doctype html><html lang=vi><title>Mẫu</title><p style='font-family: serif'>Đại đoàn kết", {})
    gc.collect()
    gc.freeze()


def perform(job):
    if "parts" in job:
        return {"pages": joining.join(job["parts"], job["pdf"]), "anchors": {}}
    html = Path(job["html"]).read_text(encoding="utf-8")
    # Collecting garbage in the middle of a layout finds nothing and takes a fifth of its time; see `tidy`.
    gc.disable()
    document, pdf = render(html, job)
    Path(job["pdf"]).write_bytes(pdf)
    return {"pages": len(document.pages), "anchors": anchors(document, job["prefix"])}


def tidy():
    """After the answer, while nobody waits."""
    gc.enable()
    gc.collect()


def render(html, job):
    created = job.get("created")
    options = {
        "pdf_variant": "pdf/a-3b",
        "pdf_tags": job.get("isTagged", True),
        "pdf_identifier": hashlib.sha256(html.encode()).digest()[:16],
        "attachments": [attachment(given) for given in job.get("attachments", [])] or None,
    }
    page = weasyprint.HTML(string=html, base_url=None, url_fetcher=URLFetcher(allowed_protocols=("data",)))
    document = page.render(font_config=FontConfiguration(), **options)
    if created:
        document.metadata.created = document.metadata.created or created
        document.metadata.modified = document.metadata.modified or created
    return document, document.write_pdf(finisher=written, **options)


class Written(pydyf.Object):
    """An object as it stands in the file."""

    def __init__(self, original):
        super().__init__()
        self.number, self.generation, self.free = original.number, original.generation, original.free
        self.written = original.data

    @property
    def data(self):
        return self.written


class WrittenStream(Written, pydyf.Stream):
    """A stream as it stands in the file."""


def written(document, pdf):
    """Writes every object once: the library asks each for its bytes again, for the checksum at the end of the file."""
    pdf.objects = [
        one if one.free == "f" else (WrittenStream if isinstance(one, pydyf.Stream) else Written)(one)
        for one in pdf.objects]


def attachment(given):
    moment = datetime.fromisoformat(given["created"].replace("Z", "+00:00"))
    return weasyprint.Attachment(
        string=Path(given["file"]).read_bytes(), base_url=None, name=given["name"], description=given["description"],
        created=moment, modified=moment, relationship="Source")


def anchors(document, prefix):
    """Where each element stands whose id begins with the prefix: PDF points, from the bottom left of its page."""
    found = {}
    for number, page in enumerate(document.pages, 1):
        for name, (left, top, right, bottom) in page.anchors.items():
            if name.startswith(prefix) and name not in found:
                found[name] = {
                    "page": number, "x": left * POINTS, "y": (page.height - bottom) * POINTS,
                    "width": (right - left) * POINTS, "height": (bottom - top) * POINTS,
                }
    return found
