"""Bytes -> text: UTF-8 with or without a byte order mark, UTF-16 by its mark; anything else is a clear refusal."""

from __future__ import annotations

import codecs
import re

_SIGNATURES = (
    (b"%PDF-", "a PDF file: turn it into text first (pdftotext)"),
    (b"PK\x03\x04", "a zip container (docx, odt, epub): turn it into text first"),
    (b"{\\rtf", "an RTF file: turn it into text first"),
    (b"\xd0\xcf\x11\xe0", "an old Office file: turn it into text first"),
)
_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s|html\b|head\b|\?xml\b)", re.I)
_CONTROLS = bytes(set(range(32)) - {9, 10, 11, 12, 13, 27})


class UnreadableError(Exception):
    """A file that gives no text; the message says why and what to do."""


def decode(data: bytes) -> str:
    """Return the text of a file, line endings as they are and without a byte order mark; UnreadableError if none."""
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise UnreadableError(what)
    if _PAGE.match(data):
        raise UnreadableError("HTML or XML: turn it into text first (pandoc -t plain)")
    text = _utf16(data) if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else _utf8(data)
    if "\0" in text:
        raise UnreadableError(_no_text(data))
    if not text or text.isspace():
        raise UnreadableError("empty: nothing to read")
    return text


def _utf8(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as why:
        if b"\0" in data or len(data.translate(None, _CONTROLS)) < 0.99 * len(data):
            raise UnreadableError(_no_text(data)) from None
        line = data.count(b"\n", 0, why.start) + 1
        raise UnreadableError(
            f"neither UTF-8 nor UTF-16 with a byte order mark (byte 0x{data[why.start]:02x} in line {line}): "
            "save it as UTF-8"
        ) from None


def _utf16(data: bytes) -> str:
    try:
        return data.decode("utf-16")
    except UnicodeDecodeError as why:
        raise UnreadableError(f"broken UTF-16 at byte {why.start}: save it as UTF-8") from None


def _no_text(data: bytes) -> str:
    """Say what data with bytes that no text has may be: where every other one is 0, UTF-16 that lacks its mark."""
    if 0.4 < data.count(0) / len(data) < 0.6:
        return "UTF-16 without a byte order mark, or binary: save it as UTF-8"
    if 0 not in data:
        return "binary, not text"
    line = data.count(b"\n", 0, data.index(0)) + 1
    return f"binary, not text (a byte 0 in line {line})"
