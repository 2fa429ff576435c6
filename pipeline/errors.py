"""One exception tree: a broken machine is an exception, a bad letter is a `Finding`.

Each class owns its exit code (contract: 1 wrong arguments, 3 a needed program is missing, 15 our own
defect; 4 is `vanthu evaluate`'s alone, 5 that of the audits of mailbox and log), advice to the user in
Vietnamese, and whether trying again can help.
"""

from __future__ import annotations

from typing import ClassVar


class VanthuError(Exception):
    """Root of everything that this project raises on purpose."""

    exit_code: ClassVar[int] = 15
    retryable: ClassVar[bool] = False
    advice: ClassVar[str] = "Lỗi của chương trình: gửi thông báo này cho người phát triển."


class UsageError(VanthuError):
    """The command was called with arguments that cannot be right."""

    exit_code = 1
    advice = "Xem lại tham số của lệnh: vanthu --help."


class ChangedMeanwhileError(UsageError):
    """Somebody else changed what a person looks at; nothing of theirs is overwritten."""

    advice = "Tải lại trang để xem thay đổi của người khác, rồi làm lại phần của mình."


class NotHereError(UsageError):
    """There is no such thing within the reach of this person; whether it exists elsewhere is not told."""

    advice = "Kiểm tra lại đường dẫn, hoặc hỏi người quản trị về phạm vi được xem."


class ForbiddenError(UsageError):
    """The roles of this person do not allow the act."""

    advice = "Việc này cần vai trò khác: hỏi người quản trị hệ thống."


class SettingsError(UsageError):
    """A setting or a procedure profile is wrong; the message names it."""

    advice = "Sửa cấu hình hoặc tệp quy trình được nêu tên."


class LoginNeededError(SettingsError):
    """The login of a mailbox is over or was never made: only a person can mend that."""

    advice = "Đăng nhập lại hộp thư: vanthu mail login TÊN_TÀI_KHOẢN."


class MissingProgramError(VanthuError):
    """A program or a language pack that reading needs is not installed."""

    exit_code = 3
    advice = "Cài chương trình còn thiếu (./run demo tự cài) rồi chạy lại."


class TransientError(VanthuError):
    """Something outside failed in a way that may pass: try again."""

    retryable = True
    advice = "Lỗi tạm thời: chạy lại lệnh sau ít phút."


class StoreBusyError(TransientError):
    """The database is locked or unreachable at the moment."""


class FenceBusyError(TransientError):
    """No worker could be started for reading (memory or processes exhausted)."""


class BusyElsewhereError(TransientError):
    """Another process holds the lease of this submission right now."""

    advice = "Hồ sơ đang được một tiến trình khác xử lý: chờ hoặc chạy lại sau."


class KinChangedError(TransientError):
    """A relative of the letter came in, or was decided on, while it was being compared: compare again."""


class FileFaultError(VanthuError):
    """A file cannot be read; raised inside readers, turned into a finding at the room's door.

    `code` is the finding code (UNREADABLE, ENCRYPTED, TOO_LARGE, UNSUPPORTED_FORMAT) and `message` the
    Vietnamese text for the officer.
    """

    def __init__(self, code: str, message: str) -> None:
        """Keep the finding's code and the officer's text."""
        super().__init__(message)
        self.code = code
        self.message = message


class NotYetError(TransientError):
    """The work was stopped before the turn of an entry of an archive had come; it waits as before."""


class GoneError(VanthuError):
    """A file of an archive vanished or changed between the survey and its turn."""

    advice = "Chép lại tệp vào kho lưu trữ rồi chạy lại lệnh vanthu archive."


class FiguresFellError(VanthuError):
    """A measurement came out worse than it must: a figure below its floor, or right before and wrong now."""

    exit_code = 4
    advice = "Xem các dòng nêu trên: sửa chỗ làm kết quả xấu đi, hoặc mở báo cáo bằng --html để xem từng lỗi."


class LedgerDiffersError(VanthuError):
    """A message on the server has no row in the ledger, or a row has lost its bytes."""

    exit_code = 5
    advice = (
        "Chạy vanthu mail poll rồi đối chiếu lại; vẫn lệch thì giữ nguyên máy chủ thư, báo người phát triển."
    )


class ChainBrokenError(VanthuError):
    """A line of the log of deeds was changed, taken out or put in, or the end is gone."""

    exit_code = 5
    advice = (
        "Nhật ký đã bị can thiệp: giữ nguyên cơ sở dữ liệu, so với bản sao lưu gần nhất, báo người phụ trách "
        "an ninh."
    )


class DefectError(VanthuError):
    """Our own mistake, found by a check that should never fire."""
