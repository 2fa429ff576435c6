"""The arguments of `vanthu train`, apart from the work so that the list of commands stays quick."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

SEED = 1
COUNT = 30_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare `train`."""
    parser.add_argument(
        "--letters",
        nargs="*",
        type=Path,
        default=[],
        metavar="DIR",
        help="folders of checked letters to learn from as well / thư mục văn bản đã kiểm tra",
    )
    parser.add_argument(
        "--corrections",
        action="store_true",
        help="learn from corrected cases of the store as well / học từ hồ sơ đã được chỉnh sửa",
    )
    parser.add_argument(
        "--out", type=Path, default=Path("model"), metavar="DIR", help="where the model goes / nơi ghi"
    )
    parser.add_argument("--seed", type=int, default=SEED, help="fixes all chance / hạt giống")
    parser.add_argument(
        "--count", type=int, default=COUNT, metavar="N", help="letters to draw / số văn bản sinh ra"
    )
    parser.add_argument(
        "--no-measure",
        action="store_true",
        help="do not teach a second net to measure / không đo trên mẫu giữ riêng",
    )
