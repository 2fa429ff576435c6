"""Invented letters, as many as asked: samples of a generator, each with a number and words of its own.

The generator is a folder with `_builder`, as the folder `samples` of this project's source; no package holds
it, for it draws pictures with libraries that nothing else needs.
"""

from __future__ import annotations

import importlib
import random
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.errors import MissingProgramError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

OPTICAL = ("scan", "photo")
HUNDRED = 100  # letters in one folder
NOT_SENT = ("expected.json", "note.txt")
WORDS = """
tuyên truyền|hướng dẫn|người dân|cài đặt|ứng dụng|chủ động|phòng ngừa|tội phạm|bảo vệ|môi trường|chăm sóc
sức khỏe|học sinh|thanh niên|phụ nữ|nông dân|hợp tác xã|giao thông|đường bộ|mùa mưa lũ|cháy rừng|tiêm chủng
đọc sách|khuyến học|vệ sinh|an toàn|thực phẩm|thuế|hộ kinh doanh|căn cước|định danh điện tử
"""


def generator_at(asked: Path | None) -> Path:
    """Give the folder of the generator: as asked, else that of the source tree; UsageError without one."""
    places = [asked] if asked else [Path("samples"), Path(__file__).parents[3] / "samples"]
    for place in places:
        if (place / "_builder" / "build.py").is_file():
            return place.absolute()
    raise UsageError(
        "Không thấy bộ sinh văn bản mẫu (_builder): nêu --generator là thư mục samples của mã nguồn, "
        "hoặc --letters là thư mục văn bản có sẵn."
    )


def make(
    generator: Path,
    folder: Path,
    number: int,
    *,
    scans: float = 0.05,
    seed: int = 1,
    cycle: int | None = None,
) -> int:
    """Write `number` letters, each in a folder of its own, about `scans` of them scanned; how many are scans.

    The same arguments give the same letters. With `cycle` the same samples come again after so many letters,
    with other words, and exactly that share of each cycle is scanned: so cycles cost alike. Raises
    `MissingProgramError` without the libraries that the generator draws with.
    """
    sys.path.insert(0, str(generator))
    try:
        build, pdf = (importlib.import_module(f"_builder.{name}") for name in ("build", "pdf"))
        samples = importlib.import_module("_builder.letters").SAMPLES
    except ImportError as error:
        raise MissingProgramError(f"Bộ sinh văn bản mẫu cần thư viện {error.name}: hãy cài thêm.") from error
    finally:
        sys.path.remove(str(generator))
    pdf.register_fonts()
    words = random.Random(seed)  # noqa: S311 - letters, not secrets
    drawn = 0
    chosen = _cycled(samples, number, scans, seed, cycle) if cycle else _drawn(samples, number, scans, words)
    for index, sample in enumerate(chosen):
        drawn += sample.form in OPTICAL
        place = folder / f"{index // HUNDRED:04d}" / f"{index:06d}"
        place.mkdir(parents=True, exist_ok=True)
        for name, data in build.files_of(_own(sample, index, words)).items():
            if name not in NOT_SENT:
                (place / name).write_bytes(data)
    return drawn


def _drawn(samples: Any, number: int, scans: float, dice: random.Random) -> Iterator[Any]:  # noqa: ANN401 - `Sample`s of the generator
    sharp, blurred = _sorted(samples)
    for _ in range(number):
        scanned = dice.random() < scans
        yield dice.choice(blurred if scanned else sharp)


def _cycled(samples: Any, number: int, scans: float, seed: int, cycle: int) -> Iterator[Any]:  # noqa: ANN401 - as above
    sharp, blurred = _sorted(samples)
    dice = random.Random(seed)  # noqa: S311 - as above
    scanned = set(dice.sample(range(cycle), round(scans * cycle)))
    once = [dice.choice(blurred if index in scanned else sharp) for index in range(cycle)]
    for index in range(number):
        yield once[index % cycle]


def _sorted(samples: Any) -> tuple[list[Any], list[Any]]:  # noqa: ANN401 - as above
    sharp = [one for one in samples if one.form not in OPTICAL]
    return sharp, [one for one in samples if one.form in OPTICAL]


def _own(sample: Any, index: int, dice: random.Random) -> Any:  # noqa: ANN401 - a `Sample` of the generator
    """Give a sample a number and a paragraph of its own."""
    letter = sample.letter
    said = (
        " ".join(dice.choices(WORDS.strip().replace("\n", "|").split("|"), k=24)).capitalize()
        + f" (hồ sơ {index})."
    )
    old, _, rest = letter.number.partition("/")
    number = f"{1000 + index}/{rest}" if rest else letter.number
    changed: dict[str, Any] = {"body": (*letter.body, said), "number": number}
    if letter.number_as:
        changed["number_as"] = letter.number_as.replace(old, str(1000 + index)) if old else letter.number_as
    article = sample.article
    if article is not None:
        article = replace(article, paragraphs=(*article.paragraphs, said))
    return replace(sample, letter=replace(letter, **changed), article=article, folder=f"{index:06d}")
