"""A prefix of a bucket in S3-compatible storage: its objects are the files; "/" in a key parts folders.

Keys and endpoint come from the usual `AWS_*` variables (`pipeline.objects`). Every page of a listing is one
request for 1,000 objects; an object is read as it was listed (by its ETag) or not at all.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from pipeline.errors import FileFaultError, GoneError, SettingsError, TransientError, UsageError, VanthuError
from pipeline.ingest.sources.box import BOX_ENDINGS, BOX_INSIDE, no_box
from pipeline.ingest.sources.grouping import grouped
from pipeline.ingest.sources.litter import why_left_out
from pipeline.ingest.sources.writing import write_file
from pipeline.intake import FoundFile, LeftOut
from pipeline.objects import open_objects
from pipeline.terms import FindingCode

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from pipeline.ingest.limits import IngestLimits
    from pipeline.intake import Group, Grouping

SCHEME = "s3://"
# No "@" (keys in a URL end up in logs) and no "::" (fsspec would open other kinds of storage).
_URL = re.compile(r"s3://(?P<bucket>[A-Za-z0-9][A-Za-z0-9._-]*)(?:/(?P<prefix>(?:(?!::).)*))?")
_BLOCK = 8 << 20  # bytes a request; most letters are smaller
_UNNAMED = "Tên kết thúc bằng “/” hoặc chứa “?versionId=” nên không mở được: đổi tên rồi chạy lại."
_REFUSED = "Không được phép đọc {}: xem lại khóa trong AWS_ACCESS_KEY_ID và quyền của khóa đó."
_AWAY = "Kho S3 không trả lời: xem AWS_ENDPOINT_URL và mạng, rồi chạy lại."


class BucketSource:
    """All objects below one prefix."""

    def __init__(self, url: str, limits: IngestLimits, storage: Mapping[str, str] | None = None) -> None:
        """Take a URL like s3://bucket/prefix; raises `UsageError` when there is nothing."""
        fits = _URL.fullmatch(url)
        if fits is None:  # not shown: it may hold a key
            raise UsageError("Địa chỉ kho S3 không đúng dạng s3://tên-kho/thư-mục; khóa đặt trong AWS_*.")
        self._bucket = fits["bucket"]
        prefix = (fits["prefix"] or "").strip("/")
        self.location = f"{SCHEME}{self._bucket}/{prefix}".rstrip("/")
        self._prefix = f"{prefix}/" if prefix else ""
        self._limits = limits
        self._objects, _ = open_objects(f"{SCHEME}{self._bucket}", storage)
        try:
            with _asked(self.location):
                page = self._objects.call_s3(
                    "list_objects_v2", Bucket=self._bucket, Prefix=self._prefix, MaxKeys=1
                )
        except FileNotFoundError as error:
            raise UsageError(f"Không có kho S3 này: {self.location}") from error
        if not page.get("Contents"):
            raise UsageError(f"Không có tệp nào trong {self.location}; cần tên thư mục, không phải tên tệp.")

    def found(self, grouping: Grouping) -> Iterator[Group | LeftOut]:
        """List the objects, folder by folder, sorted."""
        waiting = [self._prefix]
        while waiting:
            here = waiting.pop()
            files: list[FoundFile] = []
            folders: list[str] = []
            for page in self._pages(here):
                folders += [one["Prefix"] for one in page.get("CommonPrefixes", ())]
                for one in page.get("Contents", ()):
                    file = self._file(one)
                    if isinstance(file, LeftOut):
                        yield file
                    elif file is not None:
                        files.append(file)
            yield from grouped(grouping, here.removeprefix(self._prefix).rstrip("/"), files)
            waiting += sorted(folders, reverse=True)

    def _pages(self, prefix: str) -> Iterator[dict[str, Any]]:
        after: dict[str, str] = {}
        while True:
            try:
                with _asked(self.location):
                    page = self._objects.call_s3(
                        "list_objects_v2", Bucket=self._bucket, Prefix=prefix, Delimiter="/", **after
                    )
            except FileNotFoundError as error:
                raise UsageError(f"Không còn kho S3 này: {self.location}") from error
            yield page
            if not page.get("IsTruncated"):
                return
            after = {"ContinuationToken": page["NextContinuationToken"]}

    def _file(self, told: dict[str, Any]) -> FoundFile | LeftOut | None:
        path = told["Key"].removeprefix(self._prefix)
        file = FoundFile(path, told["Size"], told["LastModified"], _stamp(told["Size"], told["ETag"]))
        if path.endswith("/") or not path:
            return LeftOut(file, _UNNAMED) if file.size else None  # an empty one stands for a folder
        why = why_left_out(path) or (BOX_INSIDE if path.lower().endswith(BOX_ENDINGS) else None)
        if "?versionId=" in path:  # s3fs takes what follows for no part of the name
            why = _UNNAMED
        return LeftOut(file, why) if why else file

    def fetch(self, group: Group, folder: Path) -> tuple[Path, ...]:
        """Load the objects of a group into `folder`, under names of our own."""
        return tuple(
            no_box(
                write_file(file.path, self._chunks(file), folder / str(number), self._limits.max_file_bytes)
            )
            for number, file in enumerate(group.files)
        )

    def _chunks(self, file: FoundFile) -> Iterator[bytes]:
        """Read an object in blocks, as it was listed."""
        name = f"{self._bucket}/{self._prefix}{file.path}"
        try:
            with (
                _asked(file.path),
                self._objects.open(name, "rb", cache_type="none", block_size=_BLOCK) as stream,
            ):
                if _stamp(stream.details["size"], stream.details["ETag"]) != file.stamp:
                    raise _changed(file)
                while block := stream.read(_BLOCK):
                    yield block
        except FileNotFoundError as error:
            raise GoneError(f"Không còn tệp {file.path} trong kho.") from error
        except SettingsError as error:
            raise self._refusal(file, error) from error
        except TransientError as error:
            if type(error.__cause__).__name__ == "FileExpired":  # s3fs: the ETag differs meanwhile
                raise _changed(file) from error
            raise

    def _refusal(self, file: FoundFile, error: SettingsError) -> VanthuError:
        """Tell one closed object, which is its own trouble, from keys that are no good any more."""
        try:
            next(self._pages(self._prefix))
        except VanthuError:
            return error
        return FileFaultError(FindingCode.UNREADABLE, _REFUSED.format(file.path))


@contextmanager
def _asked(what: str) -> Iterator[None]:
    """Turn what the storage answers into an error of ours; `FileNotFoundError` goes through."""
    try:
        yield
    except (FileNotFoundError, VanthuError):
        raise
    except PermissionError as error:
        raise SettingsError(_REFUSED.format(what)) from error
    except Exception as error:
        if type(error).__name__ in {"NoCredentialsError", "PartialCredentialsError"}:
            raise SettingsError(_REFUSED.format(what)) from error
        raise TransientError(_AWAY) from error


def _changed(file: FoundFile) -> GoneError:
    return GoneError(f"Tệp {file.path} đã thay đổi từ khi lập danh mục.")


def _stamp(size: int, tag: str) -> str:
    return f"{size}-{tag.strip(chr(34))}"
