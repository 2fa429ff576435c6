"""Commands about what people taught the house: `learn export`, `list`, `forget`, `adopt`."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.commands.casework import by_whom
from pipeline.commands.opening import OK, day, kept, settings_of
from pipeline.errors import UsageError

if TYPE_CHECKING:
    import argparse

    from pipeline.store.learned_port import Learned
    from pipeline.store.port import Store


def add_learn(sub: argparse.ArgumentParser) -> None:
    """Take what is to be done."""
    parts = sub.add_subparsers(title="commands / các lệnh", metavar="WHAT", required=True)
    exported = parts.add_parser(
        "export",
        help="corrections become cases for vanthu evaluate / văn bản đã chỉnh sửa thành bộ kiểm tra",
        description="The folder holds original letters with personal data: keep it to yourself, never "
        "publish it. / Thư mục có văn bản gốc, có dữ liệu cá nhân: chỉ giữ trong đơn vị, không công bố.",
    )
    exported.add_argument("folder", type=Path, metavar="DIR", help="where the cases go / thư mục ghi")
    exported.add_argument(
        "--since", type=day, metavar="YYYY-MM-DD", help="letters corrected since / từ ngày chỉnh sửa"
    )
    exported.add_argument(
        "--all", action="store_true", help="also fields that were only confirmed / cả trường chỉ xác nhận"
    )
    exported.set_defaults(learn=_export)
    listed = parts.add_parser("list", help="headings and addresses / tiêu đề, địa chỉ đã học")
    listed.set_defaults(learn=_list)
    forgotten = parts.add_parser("forget", help="take one back / bỏ một mục đã học")
    forgotten.add_argument("what", choices=("heading", "address"), help="tiêu đề / địa chỉ")
    forgotten.add_argument("id", type=int, help="its number in the list / số trong danh sách")
    by_whom(forgotten)
    forgotten.set_defaults(learn=_forget)
    adopted = parts.add_parser(
        "adopt",
        help="use a newly trained layer if nothing becomes worse, else exit 4 / nhận mô hình mới",
    )
    adopted.add_argument(
        "model", nargs="?", type=Path, metavar="DIR", help="what vanthu train wrote / mô hình"
    )
    adopted.add_argument(
        "--on",
        nargs="+",
        type=Path,
        default=[],
        metavar="DIR",
        help="letters to compare on: exported corrections, samples / bộ văn bản để so sánh",
    )
    adopted.add_argument("--back", action="store_true", help="use the shipped one again / dùng lại bản gốc")
    by_whom(adopted, why=False)
    adopted.set_defaults(learn=_adopt)


def learn(args: argparse.Namespace) -> int:
    """Do what was asked."""
    done: int = args.learn(args)
    return done


def _export(args: argparse.Namespace) -> int:
    from pipeline.learn.export import Written, export  # noqa: PLC0415 - keeps --help quick
    from pipeline.matter import VIET_NAM  # noqa: PLC0415 - the same

    since = datetime.combine(args.since, time(), VIET_NAM) if args.since else None
    with kept() as store:
        done = Counter(one.written for one in export(store, args.folder, since=since, confirmed=args.all))
    print(
        f"{args.folder}: thêm {done[Written.NEW]}, cập nhật {done[Written.CHANGED]}, "
        f"giữ nguyên {done[Written.SAME]}, bỏ qua {done[Written.LEFT_OUT]} văn bản."
    )
    if done[Written.NEW] + done[Written.CHANGED] + done[Written.SAME]:
        print(f"Đo trên các trường đã chỉnh sửa: vanthu evaluate {args.folder}")
    return OK


def _list(_: argparse.Namespace) -> int:
    from pipeline.console_learning import lesson_tables  # noqa: PLC0415 - rich takes 0.1 s
    from pipeline.learning import Lessons  # noqa: PLC0415 - keeps --help quick

    with kept() as store:
        lesson_tables(Lessons(_learned(store).all_aliases(), _learned(store).senders()))
    return OK


def _forget(args: argparse.Namespace) -> int:
    from pipeline.app import now  # noqa: PLC0415 - keeps --help quick

    if not args.why.strip():
        raise UsageError("Nêu lý do: --why.")
    with kept() as store:
        learned = _learned(store)
        drop = learned.drop_alias if args.what == "heading" else learned.drop_sender
        drop(args.id, who=args.who, at=now(), why=args.why)
    print(f"Đã bỏ mục số {args.id}; văn bản đến từ nay không dùng mục này nữa.")
    return OK


def _adopt(args: argparse.Namespace) -> int:
    from pipeline.nets import NETS, use_shipped  # noqa: PLC0415 - keeps --help quick

    settings = settings_of()
    if args.back:
        was = use_shipped(settings.data_dir / NETS)
        print("Đã dùng lại mô hình đi kèm chương trình." if was else "Đang dùng mô hình đi kèm chương trình.")
        return OK
    if args.model is None or not args.on:
        raise UsageError("Nêu thư mục mô hình và --on THƯ_MỤC văn bản để so sánh (vanthu learn export).")
    from pipeline.app import now, open_house  # noqa: PLC0415 - keeps --help quick
    from pipeline.console import Progress, console  # noqa: PLC0415 - rich takes 0.1 s
    from pipeline.learn.adopt import cases_of, install, weigh  # noqa: PLC0415 - spaCy takes seconds to import
    from pipeline.learn.report.table import print_changes  # noqa: PLC0415 - rich takes 0.1 s

    trials = cases_of(args.on)
    with open_house(settings, keep=False) as house, Progress(2 * len(trials), house.pages) as progress:
        weighed = weigh(args.model, trials, house, on_done=progress.advance)
    print_changes(weighed.changes, console())
    name = install(args.model, settings.data_dir / NETS, weighed, at=now(), who=args.who)
    print(f"Đã nhận mô hình {name}; văn bản đến từ nay đọc bằng mô hình này. Bỏ: vanthu learn adopt --back")
    return OK


def _learned(store: Store) -> Learned:
    if store.learned is None:
        raise UsageError("Kho này không lưu gì.")
    return store.learned
