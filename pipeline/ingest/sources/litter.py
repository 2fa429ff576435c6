"""What lies in every archive and is no letter for sure."""

from __future__ import annotations

from pathlib import PurePosixPath

LINK = "Lối tắt (liên kết) không được đi theo: chép tệp thật vào kho."
ODD = "Không phải tệp thường."
LITTER = frozenset({"thumbs.db", "desktop.ini", ".ds_store", "ehthumbs.db"})


def why_left_out(path: str) -> str | None:
    """Say in Vietnamese why a file is no letter, by its path within the source; None when it may be one."""
    parts = PurePosixPath(path).parts
    name = parts[-1] if parts else ""
    if name.lower() in LITTER or "__MACOSX" in parts:
        return "Tệp do hệ điều hành tự tạo."
    if name.startswith("~$"):
        return "Tệp tạm của Word/Excel khi đang mở."
    if any(part.startswith(".") and part != ".." for part in parts):
        return "Tệp hoặc thư mục ẩn."
    return None
