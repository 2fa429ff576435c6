"""The exception tree: each class owns its exit code, its advice, and whether trying again can help."""

from __future__ import annotations

import pytest

from pipeline import errors
from pipeline.errors import FileFaultError, VanthuError

# Exit codes of the contract: 1 wrong arguments, 3 a needed program is missing, 15 our own defect;
# 4 and 5 are not in it: only `vanthu evaluate`, and the audits of the mailbox and of the log, end with them.
TREE = {
    "VanthuError": (15, False),
    "UsageError": (1, False),
    "ChangedMeanwhileError": (1, False),
    "NotHereError": (1, False),
    "ForbiddenError": (1, False),
    "SettingsError": (1, False),
    "LoginNeededError": (1, False),
    "MissingProgramError": (3, False),
    "TransientError": (15, True),
    "StoreBusyError": (15, True),
    "FenceBusyError": (15, True),
    "BusyElsewhereError": (15, True),
    "KinChangedError": (15, True),
    "NotYetError": (15, True),
    "FileFaultError": (15, False),
    "FiguresFellError": (4, False),
    "LedgerDiffersError": (5, False),
    "ChainBrokenError": (5, False),
    "GoneError": (15, False),
    "DefectError": (15, False),
}
CLASSES = {name: one for name, one in vars(errors).items() if isinstance(one, type) and name in TREE}


def test_the_tree_is_whole() -> None:
    """Every exception of the module stands in the table above, below one root."""
    raised = {
        name for name, one in vars(errors).items() if isinstance(one, type) and issubclass(one, Exception)
    }
    assert raised == set(TREE)
    assert all(issubclass(one, VanthuError) for one in CLASSES.values())


@pytest.mark.parametrize("name", TREE)
def test_code_and_retry(name: str) -> None:
    """The command line ends with the code; the flow tries again only what may pass."""
    assert (CLASSES[name].exit_code, CLASSES[name].retryable) == TREE[name]


@pytest.mark.parametrize("name", TREE)
def test_advice_is_vietnamese(name: str) -> None:
    """What to do is a Vietnamese sentence."""
    advice = CLASSES[name].advice
    assert advice.endswith(".")
    assert set(advice.lower()) & set("ăâđêôơưáàảạấầậếềệốộớờợứừựíìị")


def test_a_fault_of_a_file_is_ready_to_become_a_finding() -> None:
    """It carries the code and the officer's text."""
    fault = FileFaultError("ENCRYPTED", "Tệp có mật khẩu.")
    assert (fault.code, fault.message, str(fault)) == ("ENCRYPTED", "Tệp có mật khẩu.", "Tệp có mật khẩu.")
