"""The trained layer's door: answers without a model, joining of tokens, the shipped model, many threads."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from importlib import resources
from typing import TYPE_CHECKING

import numpy as np
import pytest

from pipeline.extract import learned
from pipeline.extract.cues import AUDIENCE, NOTES, SCOPE, WINDOW
from pipeline.extract.learned import guesses
from pipeline.extract.nlp import pipeline
from pipeline.extract.tagging import TAGS
from pipeline.terms import Topic

if TYPE_CHECKING:
    from pathlib import Path

LIMIT = 15_000_000  # bytes
SUBJECT = "đề nghị đăng bài cảnh báo lừa đảo trên Loa phường"
BODY = (
    "UBND xã Đắk Wil đề nghị Công an xã đăng bài “Cảnh giác cuộc gọi giả danh công an” trên CMS Loa phường "
    "như sau:\n"
    "1. Đối tượng: công dân từ đủ 14 tuổi trở lên, nam và nữ.\n"
    "2. Phạm vi: toàn xã Đắk Wil.\n"
    "3. Thời gian đăng: từ ngày 02/01/2026 đến ngày 30/01/2026.\n"
    "4. Lưu ý: giữ nguyên số điện thoại đường dây nóng ở cuối bài.\n"
    "Trân trọng./."
)
VALUES = {
    AUDIENCE: "công dân từ đủ 14 tuổi",
    SCOPE: "toàn xã Đắk Wil",
    WINDOW: "từ ngày 02/01/2026 đến ngày 30/01/2026",
    NOTES: "giữ nguyên số điện thoại",
}


def test_without_its_files_the_layer_is_silent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A house without the model goes on with its rules."""
    monkeypatch.setattr(learned, "model", lambda: learned.load(tmp_path))
    assert learned.spans_of(BODY) == ()
    assert learned.kind_score(SUBJECT, BODY) is None
    assert learned.topic_scores(BODY) == {}


def test_the_shipped_model_is_small() -> None:
    """Everything of it stays below the limit of the repository."""
    folder = resources.files("pipeline.extract") / "model"
    assert sum(len(one.read_bytes()) for one in folder.iterdir()) < LIMIT


def test_the_shipped_model_reads_a_plain_request() -> None:
    """Each value of a letter with the four points is met, and no field has words of another."""
    found = learned.spans_of(BODY)
    for field, words in VALUES.items():
        start = BODY.index(words)
        hits = [one for one in found if one.field == field]
        assert any(one.start < start + len(words) and start < one.end for one in hits), field
    assert all(0.0 < one.score <= 1.0 for one in found)


def test_the_shipped_model_knows_kind_and_topic() -> None:
    """A request is told from a report on what was posted, a warning of crime from other topics."""
    asked = learned.kind_score(SUBJECT, BODY)
    reported = learned.kind_score(
        "kết quả đăng tải tin, bài trên Loa phường năm 2025",
        "Thực hiện Công văn số 12/PC06-Đ2, Công an xã báo cáo kết quả đăng tải tin, bài trong năm 2025:\n"
        "1. Đã đăng 42 bài, trong đó 12 bài cảnh báo lừa đảo.\n"
        "2. Khó khăn: một số đơn vị gửi bài chậm.\nTrên đây là báo cáo của Công an xã.",
    )
    assert asked is not None
    assert reported is not None
    assert asked > 0.5 > reported
    topics = learned.topic_scores(f"{SUBJECT}\n{BODY}")
    assert max(topics, key=lambda one: topics[one]) is Topic.CRIME_WARNING
    assert sum(topics.values()) == pytest.approx(1.0, abs=0.01)


def test_nothing_in_nothing_out() -> None:
    """Empty text has no values and no topic."""
    assert learned.spans_of(" \n") == ()
    assert learned.topic_scores("") == {}


def test_a_long_text_is_cut() -> None:
    """Values behind the first fifteen hundred words are not looked for."""
    filler = "Trân trọng cảm ơn quý cơ quan đã quan tâm. " * 400
    assert learned.spans_of(filler + BODY) == learned.spans_of(filler)


def test_threads_get_the_same_answers() -> None:
    """Letters are read in several threads at once."""
    alone = learned.spans_of(BODY)
    with ThreadPoolExecutor(4) as threads:
        assert set(threads.map(learned.spans_of, [BODY] * 16)) == {alone}


def likely(text: str, *tags: str, sure: float = 0.9) -> list[tuple[str, str]]:
    """Give the words and fields that are read when each token has this tag so surely."""
    doc = pipeline().make_doc(text)
    told = np.full((len(doc), len(TAGS)), (1 - sure) / (len(TAGS) - 1))
    told[np.arange(len(doc)), [TAGS.index(tag) for tag in tags]] = sure
    return [(text[one.start : one.end], one.field) for one in guesses(doc, told)]


def test_a_value_runs_from_its_begin_to_its_end() -> None:
    """A new begin parts two values; signs at the end are none of it."""
    tags = ["B-audience", "I-audience", "I-audience", "B-audience", "I-audience", "I-audience", "O"]
    assert likely("nam, nữ trẻ em; .", *tags) == [("nam, nữ", AUDIENCE), ("trẻ em", AUDIENCE)]


def test_a_doubtful_word_inside_does_not_break_a_value() -> None:
    """One token that looks like none is taken along, a stray one that looks like a value is not."""
    inside = ["B-window", "I-window", "O", "I-window", "I-window"]
    assert likely("từ mùng hai đến rằm", *inside, sure=0.6) == [("từ mùng hai đến rằm", WINDOW)]
    assert likely("họp ngày mai", "O", "I-window", "O", sure=0.5) == []


def test_signs_alone_are_no_value() -> None:
    """A value has a letter or a digit in it."""
    assert likely("; -", "B-scope", "I-scope") == []
