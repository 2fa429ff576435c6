"""Fills one submission: lists files, opens containers, keeps to the limits, notes what went wrong."""

from __future__ import annotations

import os
import stat
from collections import Counter
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.errors import FileFaultError
from pipeline.ingest import media
from pipeline.ingest.embedded import may_hold_files
from pipeline.ingest.identity import digest
from pipeline.ingest.names import clean_name, short
from pipeline.ingest.parts import fenced
from pipeline.ingest.sniff import sniff
from pipeline.ingest.spool import Spool
from pipeline.ingest.verdict import lone_winmail, verdict
from pipeline.model import Finding, SourceFile
from pipeline.terms import FindingCode

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from pipeline.ingest.limits import IngestOptions, Opener
    from pipeline.ingest.parts import Contents, Part
    from pipeline.model import Mail

# Lines of mail parsed for one submission, some 3 us each at the deepest nesting; a letter with its
# attachments has 100,000. Without it an archive of 190 hostile mails of 1 MB took 441 s.
_MAX_WORK = 1_000_000
_REPEATS = 3  # the same fault of the same container is told so often, then summed up
_MAILS = frozenset({media.MAIL, media.OUTLOOK})
_TOO_LARGE = "Vượt quá giới hạn dung lượng ({} MB) nên không được đọc; đề nghị gửi bản nhẹ hơn."
_TOTAL = (
    "Tổng dung lượng sau khi bung vượt quá {} MB; các tệp còn lại không được đọc. Đề nghị gửi ít tệp hơn."
)
_COUNT = "Hồ sơ có quá nhiều tệp, chỉ đọc {} tệp đầu; đề nghị gửi ít tệp hơn."
_DEPTH = "Tệp lồng nhau quá {} lớp nên không mở tiếp; đề nghị gửi trực tiếp tệp PDF/DOCX."
_EFFORT = "Hồ sơ có quá nhiều thư lồng nhau nên không mở tiếp; đề nghị gửi riêng từng thư."
_CLOSED = "Không đọc được tệp trên máy ({}); kiểm tra quyền truy cập rồi chạy lại."
_AND_MORE = "… và những tệp khác trong cùng thư/tệp nén cũng bị như vậy."


class Basket:
    """Collects what arrived together; use once, then read `files`, `findings`, `mail`, `arrived`."""

    def __init__(self, options: IngestOptions, openers: Mapping[str, Opener]) -> None:
        """Start empty; `openers` gives for a media type the function that opens such a container."""
        self.files: list[SourceFile] = []
        self.findings: list[Finding] = []
        self.mail: Mail | None = None
        self.arrived: list[str] = []
        self._limits = options.limits
        self._as_mail = options.as_mail
        self._openers = openers
        self._prove = options.prove
        self._spool = Spool(options.spool)
        self._told: Counter[tuple[int, FindingCode, str]] = Counter()
        self._spent = 0
        self._work = 0
        self._full = False

    def arrive(self, path: Path) -> None:
        """Take in a file that arrived by itself, with all it contains."""
        if len(self.files) >= self._limits.max_files:
            # Not listed any more, but the submission is still known by all that arrived.
            self.arrived.append(_digest_or_name(path))
            if not self._full:  # about no file of those listed: each of them is read
                message = _COUNT.format(self._limits.max_files)
                self.findings.append(Finding(FindingCode.TOO_LARGE, message))
            self._full = True
            return
        try:
            source = self._source(path)
        except OSError as error:
            source = self._stand_in(path, error)
            index = self._list(source)
            self._note(FindingCode.UNREADABLE, _CLOSED.format(_reason(error)), index)
            return
        index = self._list(source)
        self._spent += source.size
        if source.size > self._limits.max_file_bytes:
            self._note(
                FindingCode.TOO_LARGE, _TOO_LARGE.format(_megabytes(self._limits.max_file_bytes)), index
            )
        elif self._spent > self._limits.max_total_bytes:
            if not self._full:
                self._note(
                    FindingCode.TOO_LARGE, _TOTAL.format(_megabytes(self._limits.max_total_bytes)), index
                )
            self._full = True
        elif fault := verdict(source):
            self._note(*fault, index)
        else:
            self._open(index, depth=0)

    def _source(self, path: Path) -> SourceFile:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            # Opening a pipe or a device could wait for ever.
            raise OSError(0, "không phải tệp thường")
        name = clean_name(path.name, self._limits.max_name)
        kind = media.MAIL if self._as_mail else sniff(path)
        return SourceFile(name, digest(path), kind, status.st_size, path)

    def _stand_in(self, path: Path, error: OSError) -> SourceFile:
        """List a file whose bytes we cannot have: a note takes their place, so that it can be stored."""
        note = f"{path.name}\n{_reason(error)}\n".encode("utf-8", "replace")
        kept = self._spool.keep([note])
        name = clean_name(path.name, self._limits.max_name)
        return SourceFile(name, kept.sha256, media.UNKNOWN, kept.size, kept.path)

    def _list(self, source: SourceFile) -> int:
        self.files.append(source)
        if source.parent is None:
            self.arrived.append(source.sha256)
        return len(self.files) - 1

    def _open(self, index: int, depth: int) -> None:
        """Open file `index`, which lies in `depth` containers, when it is a container itself."""
        source = self.files[index]
        opener = self._openers.get(source.media_type)
        if opener is None or self._full:
            return
        if source.media_type == media.PDF and not may_hold_files(source.path):
            return
        if self._too_deep(index, depth):
            return
        if self._work > _MAX_WORK:
            self._note_inside(FindingCode.TOO_LARGE, _EFFORT, index)
            return
        try:
            contents = opener(source.path, self._limits)
        except FileFaultError as fault:
            self._note_inside(FindingCode(fault.code), fault.message, index)
        else:
            self._work += contents.work
            self._take(contents, index, depth)

    def _too_deep(self, index: int, depth: int) -> bool:
        deep = depth >= self._limits.max_depth
        if deep:
            self._note_inside(FindingCode.TOO_LARGE, _DEPTH.format(self._limits.max_depth), index)
        return deep

    def _take(self, contents: Contents, index: int, depth: int) -> None:
        holder = self.files[index] = replace(self.files[index], text=contents.text)
        if holder.parent is None and self.mail is None and contents.mail is not None:
            self.mail = self._proven(contents.mail, holder)
        for code, message in contents.faults:
            self._note_inside(code, message, index)
        try:
            with closing(contents.parts) as parts:
                for number, part in enumerate(parts, start=1):
                    if self._full:
                        break
                    self._part(part, number, index, depth)
        except FileFaultError as fault:
            self._note_inside(FindingCode(fault.code), fault.message, index)
        inside = [file.media_type for file in self.files if file.parent == index]
        if inside and all(kind == media.TNEF for kind in inside):
            self._note(*lone_winmail(), index)

    def _proven(self, mail: Mail, holder: SourceFile) -> Mail:
        """Add how far the sender is proven; a .msg has not the bytes that a server or a key vouches for."""
        if self._prove is None or holder.media_type != media.MAIL:
            return mail
        return replace(mail, proof=self._prove(holder.path.read_bytes()))

    def _part(self, part: Part, number: int, parent: int, depth: int) -> None:
        if len(self.files) >= self._limits.max_files:
            self._stop(FindingCode.TOO_LARGE, _COUNT.format(self._limits.max_files), parent)
            return
        try:
            kept = self._spool.keep(self._metered(part))
        except FileFaultError as error:
            name = clean_name(part.name, self._limits.max_name) if part.name else None
            self._note_inside(FindingCode(error.code), error.message, parent, name)
            return
        kind = part.media_type or sniff(kept.path)
        made_up = f"dinh-kem-{number}{media.EXTENSIONS.get(kind, '')}"
        name = clean_name(part.name or made_up, self._limits.max_name)
        index = self._list(SourceFile(name, kept.sha256, kind, kept.size, kept.path, parent))
        holder = self.files[parent].media_type
        if fault := verdict(
            self.files[index], in_mail=holder in _MAILS, inline=part.inline, in_pdf=holder == media.PDF
        ):
            self._note(*fault, index)
        elif part.contents is None:
            self._open(index, depth + 1)
        elif not self._too_deep(index, depth + 1):
            self._take(part.contents, index, depth + 1)

    def _metered(self, part: Part) -> Iterator[bytes]:
        """Pass the bytes of a part on, up to the limits; what was unpacked in vain counts as well."""
        size = 0
        for chunk in fenced(part.chunks()):
            size += len(chunk)
            self._spent += len(chunk)
            if size > self._limits.max_file_bytes:
                message = _TOO_LARGE.format(_megabytes(self._limits.max_file_bytes))
                raise FileFaultError(FindingCode.TOO_LARGE, message)
            if self._spent > self._limits.max_total_bytes:
                self._full = True
                message = _TOTAL.format(_megabytes(self._limits.max_total_bytes))
                raise FileFaultError(FindingCode.TOO_LARGE, message)
            yield chunk

    def _stop(self, code: FindingCode, message: str, index: int) -> None:
        if not self._full:
            self._note_inside(code, message, index)
        self._full = True

    def _note_inside(self, code: FindingCode, message: str, index: int, member: str | None = None) -> None:
        """Add a finding about what lies in container `index`.

        A PDF is read itself, whatever lies in it: the finding is about no file then.
        """
        self._note(code, message, index, member, about=self.files[index].media_type != media.PDF)

    def _note(
        self, code: FindingCode, message: str, index: int, member: str | None = None, *, about: bool = True
    ) -> None:
        """Add a finding about file `index` (`about` False: about no file), or about a member of it."""
        where = index if about else None
        told = self._told[index, code, message]
        self._told[index, code, message] += 1
        name = short(member or self.files[index].name)
        if told < _REPEATS:
            self.findings.append(Finding(code, f"“{name}”: {message}", file=where))
        elif told == _REPEATS:
            self.findings.append(Finding(code, _AND_MORE, file=where))


def _digest_or_name(path: Path) -> str:
    try:
        return digest(path) if path.is_file() else path.name.encode("utf-8", "replace").hex()
    except OSError:
        return path.name.encode("utf-8", "replace").hex()


def _megabytes(size: int) -> int:
    return max(1, size // (1024 * 1024))


def _reason(error: OSError) -> str:
    return os.strerror(error.errno) if error.errno else str(error.strerror)
