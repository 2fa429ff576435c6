"""Every finding that a paper may name has a remedy in Vietnamese and the clause that asks for it."""

from __future__ import annotations

from datetime import date

import pytest
from respond_cases import CLAUSES, procedure

from pipeline.errors import UsageError
from pipeline.respond.remedies import NO_CLAUSE, REMEDIES, basis, remedy_of
from pipeline.route import load_procedures
from pipeline.terms import SEVERITY, FindingCode, Severity

TODAY = date(2026, 12, 7)


def test_every_finding_that_may_be_named_has_a_row() -> None:
    """All blocking ones, and those that an officer may pick; notes are no gap of the sender."""
    assert set(REMEDIES) == {code for code in FindingCode if SEVERITY[code] is not Severity.NOTE}
    with pytest.raises(UsageError, match="NATIONWIDE"):
        remedy_of(FindingCode.NATIONWIDE)


@pytest.mark.parametrize("code", REMEDIES)
def test_a_remedy_says_what_to_do(code: FindingCode) -> None:
    """A sentence that begins with a verb and fits a cell; its clause is one that procedures have."""
    remedy = REMEDIES[code]
    assert remedy.how.endswith(".")
    assert remedy.how.split()[0] in {
        "Ghi", "Nêu", "Gửi", "Xác", "Kiểm", "Xóa", "Điều", "Thống", "Không"
    }  # fmt: skip
    assert len(remedy.how) <= 160
    assert remedy.clause is None or remedy.clause in CLAUSES


@pytest.mark.parametrize("known", load_procedures(), ids=lambda one: one.name)
def test_every_blocking_finding_has_its_ground(known: object) -> None:
    """In each procedure of the house: a notice that asks for something says on what ground."""
    blocking = [code for code in FindingCode if SEVERITY[code] is Severity.BLOCKING]
    assert [code for code in blocking if basis(code, known, TODAY) == NO_CLAUSE] == []  # type: ignore[arg-type]


def test_the_law_is_the_one_in_force() -> None:
    """Laws on personal data and state secrets changed in 2026; a clause of the procedure goes before them."""
    data, secret = FindingCode.PERSONAL_DATA, FindingCode.SECRECY_MARK
    assert "13/2023/NĐ-CP" in basis(data, procedure(), date(2025, 12, 31))
    assert "91/2025/QH15" in basis(data, procedure(), date(2026, 1, 1))
    assert "29/2018/QH14" in basis(secret, procedure(), date(2026, 2, 28))
    assert "117/2025/QH15" in basis(secret, procedure(), date(2026, 3, 1))
    assert basis(FindingCode.IMAGE_MISSING, procedure(), TODAY) == "mục 7 Công văn 11"
    assert basis(FindingCode.IMAGE_MISSING, procedure(clauses=()), TODAY) == NO_CLAUSE
