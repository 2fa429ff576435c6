"""Object storage behind one small door: fsspec, and s3fs for S3.

Keys and endpoint of S3 come from the usual `AWS_*` variables, `AWS_ENDPOINT_URL` among them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.errors import MissingProgramError, SettingsError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fsspec import AbstractFileSystem


def open_objects(url: str, storage: Mapping[str, str] | None = None) -> tuple[AbstractFileSystem, str]:
    """Give the file system of a URL such as s3://bucket/prefix, and the path of its root there.

    `storage` goes to the file system as it is. Raises `MissingProgramError` without the library of that kind
    of storage and `SettingsError` for a kind that nobody knows.
    """
    try:
        from fsspec.core import url_to_fs  # noqa: PLC0415 - only who has object storage needs the library

        filesystem, root = url_to_fs(url, use_listings_cache=False, **(storage or {}))
    except ImportError as error:
        raise MissingProgramError(
            "Thiếu thư viện cho kho đối tượng S3: cài bằng pip install 'vanthu[s3]'."
        ) from error
    except ValueError as error:
        raise SettingsError(
            f"Địa chỉ kho đối tượng không đúng dạng: {url}. Ví dụ: s3://kho/van-thu."
        ) from error
    return filesystem, str(root).rstrip("/")
