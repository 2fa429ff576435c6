"""Passwords stand in files of their own: read, and refused where others could read them too."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from pipeline.errors import SettingsError

LONGEST = 1 << 16  # bytes
# Whoever runs us hands passwords over in these folders, which keep others out by themselves: systemd's
# credentials (systemd.exec(5), LoadCredential=) and the secrets of Docker, Podman and Kubernetes.
HANDED = (Path("/run/credentials"), Path("/run/secrets"))


def read_password(path: Path) -> str:
    """Give what stands in the file, without the line break that an editor puts at the end.

    Raises:
        SettingsError: it cannot be read, is empty, or is no text; its content is told nowhere.
    """
    try:
        with path.open("rb") as file:
            content = file.read(LONGEST + 1)
    except OSError as error:
        raise SettingsError(f"{path}: không đọc được tệp mật khẩu ({error.strerror}).") from error
    try:
        password = content.decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError:
        password = ""
    if not password or len(content) > LONGEST or any(not sign.isprintable() for sign in password):
        raise SettingsError(f"{path}: tệp mật khẩu phải có đúng một dòng chữ.")
    return password


def is_open_to_others(path: Path) -> bool:
    """Tell whether somebody besides us could read or change a file that holds a password.

    A file that is handed over (`HANDED`) is none; one that root lends to our group (root:vanthu 0640) is none
    either. Raises `OSError` where the file is not there.
    """
    about = path.stat()
    if os.name != "posix" or any(path.resolve().is_relative_to(folder) for folder in HANDED):
        return False
    mode = stat.S_IMODE(about.st_mode)
    lent = about.st_uid == 0 != os.geteuid()
    return bool(mode & (0o027 if lent else 0o077))
