"""The command `status`: what runs, what waits, what failed."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

from pipeline.commands.opening import OK, kept, settings_of
from pipeline.errors import TransientError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from pipeline.intake import Account, Intake
    from pipeline.standing import Jobs, Standing, Unfinished

_GIB = 1 << 30
_STATES = {"received": "mới nhận", "working": "đang xử lý", "stored": "đã lưu", "quarantined": "cách ly"}
_PARTS = {
    "inbox": "hộp thư đến",
    "disk": "dung lượng đĩa",
    "submissions": "hồ sơ",
    "archives": "kho lưu trữ",
    "mail": "hộp thư điện tử",
    "matters": "vụ việc",
    "database": "cơ sở dữ liệu",
}


def add_status(sub: argparse.ArgumentParser) -> None:
    """Take the form of output."""
    form = sub.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="one JSON object")
    form.add_argument("--metrics", action="store_true", help="in the format of Prometheus")


def status(args: argparse.Namespace) -> int:
    """Print how the house stands; raises `TransientError` when a part of it could not be looked at."""
    if args.metrics:
        from pipeline.post_office import metrics_page  # noqa: PLC0415 - keeps --help quick

        sys.stdout.write(metrics_page(settings_of()).decode())
        return OK
    from pipeline.app import now  # noqa: PLC0415 - keeps --help quick
    from pipeline.console import console, plain  # noqa: PLC0415 - rich takes 0.1 s
    from pipeline.standing import standing  # noqa: PLC0415 - keeps --help quick

    told = standing(settings_of(), kept, now())
    if args.json:
        sys.stdout.write(json.dumps(_to_json(told), ensure_ascii=False) + "\n")
    else:
        for line in _lines(told):
            console().print(plain(line))
    if told.troubles:
        raise TransientError("Có phần chưa xem được: " + ", ".join(_PARTS[one.part] for one in told.troubles))
    return OK


def _lines(told: Standing) -> Iterator[str]:
    """Word a standing in Vietnamese, a line for each thing."""
    for name, title in (("server", "Máy chủ Prefect"), ("runner", "Bộ xử lý")):
        pid = told.processes[name]
        yield f"{title}: " + (
            "không chạy (khởi động: vanthu up)" if pid is None else f"đang chạy (pid {pid})"
        )
    yield "Bàn thẩm định: " + ("đang chạy" if told.desk else "không chạy (mở: vanthu web)")
    if told.inbox is not None:
        yield f"Hộp thư đến: {told.inbox} mục đang chờ"
    if told.jobs is not None:
        yield from _job_lines(told.jobs)
    for intake, account in told.archives:
        yield _archive_line(intake, account)
    if told.mail is not None:
        yield from _mail_lines(told)
    if told.due is not None:
        yield f"Vụ việc chờ thẩm định: {told.due.waiting}, quá hạn {told.due.overdue} (xem: vanthu due)"
    if told.free_bytes is not None:
        yield f"Đĩa còn trống: {told.free_bytes / _GIB:.1f} GiB"
    for one in told.troubles:
        yield f"! Không xem được {_PARTS[one.part]}: {one.error}. Kiểm tra rồi chạy lại: vanthu status."


def _job_lines(jobs: Jobs) -> Iterator[str]:
    counted = ", ".join(f"{word} {jobs.counts.get(state, 0)}" for state, word in _STATES.items())  # type: ignore[call-overload] # a StrEnum is its value
    yield f"Hồ sơ: {counted}"
    if jobs.looked_at < jobs.unfinished:
        yield f"  (chỉ xem {jobs.looked_at} hồ sơ đến sớm nhất trong {jobs.unfinished} hồ sơ chưa xong)"
    for title, listed in (("Chờ lâu nhất", jobs.oldest), ("Thử lại nhiều nhất", jobs.most_tried)):
        if listed:
            yield f"{title} (làm tiếp: vanthu resume):"
            yield from map(_unfinished_line, listed)
    for held in jobs.dead:
        yield f"! {held.id[:12]} do tiến trình đã dừng {held.owner} giữ: chạy vanthu resume để làm tiếp."


def _unfinished_line(one: Unfinished) -> str:
    error = f", lỗi gần nhất: {one.error}" if one.error else ""
    tried = f"{_STATES[one.state]}, đã thử {one.attempts} lần{error}"
    return f"  {one.id[:12]}  đến {one.received_on:%d/%m/%Y}  {tried}"


def _archive_line(intake: Intake, account: Account) -> str:
    """Tell one archive's account with the share of files at a final fate."""
    from pipeline.intake import FATE_TITLES, LEFT_OUT  # noqa: PLC0415 - keeps --help quick

    fates = ", ".join(f"{FATE_TITLES[fate]} {count}" for fate, count in account.files.items() if count)
    left = f", {LEFT_OUT} {account.left_out}" if account.left_out else ""
    wrong = "" if account.is_whole else "; CHƯA KHỚP SỐ TỆP"
    listing = "" if intake.surveyed_at else "; chưa liệt kê xong"
    share = _percent(account)
    told = f"{account.found} tệp, xong {share} %: {fates}{left}{listing}{wrong}"
    return f"Kho {intake.id} ({intake.plan.source}): {told}"


def _percent(account: Account) -> int:
    """Give the whole percents of files that are done, never 100 before all are."""
    from pipeline.intake import FINAL  # noqa: PLC0415 - keeps --help quick

    done = account.left_out + sum(count for fate, count in account.files.items() if fate in FINAL)
    return done * 100 // account.found if account.found else 0


def _mail_lines(told: Standing) -> Iterator[str]:
    from pipeline.post import OUT_TITLES  # noqa: PLC0415 - keeps --help quick

    if told.mail is None:
        return
    for one in told.mail.folders:
        trouble = f"; lỗi {one.failures} lần liền: {one.error}" if one.failures else ""
        yield f"Hộp thư {one.account}/{one.folder}: chờ {one.backlog}, chờ người xem {one.dead}{trouble}"
    counted = ", ".join(f"{OUT_TITLES[state]} {count}" for state, count in told.mail.outbox.items() if count)
    yield f"Thư trả lời: {counted or 'không có'}"


def _to_json(told: Standing) -> dict[str, Any]:
    """Give a standing as plain values; what could not be had is null."""
    jobs, mail, due = told.jobs, told.mail, told.due
    return {
        "at": told.at.isoformat(),
        "processes": dict(told.processes),
        "desk": told.desk,
        "inbox": told.inbox,
        "free_bytes": told.free_bytes,
        "submissions": None
        if jobs is None
        else {
            "counts": {state: jobs.counts.get(state, 0) for state in _STATES},  # type: ignore[call-overload] # the same
            "unfinished": jobs.unfinished,
            "looked_at": jobs.looked_at,
            "oldest": [_unfinished_json(one) for one in jobs.oldest],
            "most_tried": [_unfinished_json(one) for one in jobs.most_tried],
            "dead": [{"id": one.id, "owner": one.owner} for one in jobs.dead],
        },
        "archives": [_archive_json(*one) for one in told.archives],
        "mail": None
        if mail is None
        else {
            "folders": [
                {"account": one.account, "folder": one.folder, "backlog": one.backlog, "dead": one.dead}
                | {"failures": one.failures, "error": one.error}
                for one in mail.folders
            ],
            "outbox": {state.value: count for state, count in mail.outbox.items()},
        },
        "matters": None if due is None else {"waiting": due.waiting, "overdue": due.overdue},
        "troubles": [{"part": one.part, "error": one.error} for one in told.troubles],
    }


def _unfinished_json(one: Unfinished) -> dict[str, Any]:
    return {
        "id": one.id,
        "received_on": one.received_on.isoformat(),
        "state": one.state.value,
        "attempts": one.attempts,
        "error": one.error,
    }


def _archive_json(intake: Intake, account: Account) -> dict[str, Any]:
    return {
        "id": intake.id,
        "source": intake.plan.source,
        "found": account.found,
        "left_out": account.left_out,
        "files": {fate.value: count for fate, count in account.files.items()},
        "percent": _percent(account),
        "whole": account.is_whole,
    }
