"""The net beside the rules: it may doubt and point, and never makes or undoes a value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from letters_text import DEPARTMENT, REQUEST, read

from pipeline.extract import council
from pipeline.extract.learned import Guess
from pipeline.terms import FieldStatus, Kind

if TYPE_CHECKING:
    import pytest

    from pipeline.model import Extraction

POINT = "Đối tượng: nam, nữ từ 18 tuổi. Phạm vi: toàn xã. Thời gian: từ 15/01/2026 đến 30/01/2026"


def net_says(monkeypatch: pytest.MonkeyPatch, kind: float | None, *told: tuple[str, str]) -> None:
    """Let the net take words for fields, (field, words), and the letter for a request so surely."""

    def spans_of(text: str, _net: object) -> tuple[Guess, ...]:
        return tuple(
            Guess(field, text.index(words), text.index(words) + len(words), 0.99)
            for field, words in told
            if words in text
        )

    monkeypatch.setattr(council, "spans_of", spans_of)
    monkeypatch.setattr(council, "kind_score", lambda _subject, _body, _net: kind)


def asked() -> Extraction:
    """Read a plain request."""
    return REQUEST.asks(*POINT.split(". "))


def test_what_net_and_rules_agree_on_stays_accepted(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same words: nothing changes."""
    net_says(monkeypatch, 0.99, ("window", "từ 15/01/2026 đến 30/01/2026"))
    assert asked().window.status is FieldStatus.ACCEPTED


def test_other_words_leave_the_field_to_a_person(monkeypatch: pytest.MonkeyPatch) -> None:
    """The value stays that of the rules, but nobody takes it unseen."""
    net_says(monkeypatch, 0.99, ("window", "Trân trọng"))
    field = asked().window
    assert field.value is not None
    assert field.status is FieldStatus.DOUBTFUL


def test_a_letter_the_net_takes_for_no_request_is_left_to_a_person(monkeypatch: pytest.MonkeyPatch) -> None:
    """Kind stays that of the rules; every field of the request is doubtful."""
    net_says(monkeypatch, 0.001)
    found = asked()
    assert found.kind is Kind.POSTING_REQUEST
    assert {found.audience.status, found.scope.status, found.window.status} == {FieldStatus.DOUBTFUL}


def test_the_net_points_at_words_the_rules_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rules read the words pointed at; a person sees them."""
    body = (
        "Đề nghị quý Phòng đăng bài lên Loa phường VNeID. Gửi kèm bài, ảnh, dự trù 05/01/2026 - 09/01/2026."
    )
    paper = DEPARTMENT.but(asking=body, points=())
    net_says(monkeypatch, 0.99, ("window", "05/01/2026 - 09/01/2026"))
    field = read(paper.text).window
    assert field.value is not None
    assert str(field.value.end) == "2026-01-09"
    assert field.status is FieldStatus.DOUBTFUL


def test_without_a_net_the_rules_stand_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """No files of the net, no voice."""
    net_says(monkeypatch, None)
    assert asked().window.status is FieldStatus.ACCEPTED
