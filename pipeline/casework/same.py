"""Is a new submission the same letter as a known one, or a corrected version of it?

In come two cases, out goes a `Link` or None. How the balance was chosen: a wrong automatic join hides a
letter that somebody waits for, a missed one only makes two matters of one letter, and a question costs an
officer a glance. So SAME and CORRECTED are said only where nothing surely read speaks against it; where
number, day, issuer and words disagree, or a scan leaves it open, it is MAYBE_..., and a person decides.

`judge(a, b)` says SAME exactly when `judge(b, a)` does; CORRECTED looks from the new letter back to the
known.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from pipeline.casework.because import because
from pipeline.casework.citing import Does
from pipeline.casework.differ import Text
from pipeline.casework.facts import Agree, Facts
from pipeline.casework.sight import letter_document, other_letters
from pipeline.secrecy import is_secret
from pipeline.terms import FileRole, Kind, Severity

if TYPE_CHECKING:
    from pipeline.model import Case


class Relation(StrEnum):
    """What a new submission is to a known one; MAYBE_... is a question to a person."""

    SAME = "same"
    CORRECTED = "corrected"
    MAYBE_SAME = "maybe_same"
    MAYBE_CORRECTED = "maybe_corrected"


@dataclass(frozen=True, slots=True)
class Link:
    """A relation with its reason, in Vietnamese, for an officer to check; `similarity` of the texts, 0..1."""

    relation: Relation
    because: str
    similarity: float


_SAID = frozenset({Agree.SAME, Agree.POSSIBLE})
_OPEN = frozenset({Agree.SAME, Agree.POSSIBLE, Agree.UNKNOWN})
RESENT_WITHIN = 60  # days; a letter that was sent back comes again within weeks, or as a new matter


def judge(new: Case, known: Case) -> Link | None:
    """Say what the new submission is to the known one; None when they have nothing to do with each other.

    The first rule that speaks decides; letters of two bodies are two, whatever else they share. Secret
    letters are never compared; submissions without a letter only by their files.
    """
    if is_secret(new) or is_secret(known):
        return None
    if letter_document(new) is None or letter_document(known) is None:
        return _same_files(new, known)
    facts = Facts(new, known)
    rules = (same_bytes,) if facts.issuer is Agree.OTHER else RULES
    return next((link for rule in rules if (link := rule(facts)) is not None), None)


def _same_files(new: Case, known: Case) -> Link | None:
    """Both without a letter: the same when they hold the same files."""
    if letter_document(new) is not None or letter_document(known) is not None:
        return None
    files, files_too = _contents(new), _contents(known)
    if files and files == files_too:
        return Link(Relation.SAME, "Hồ sơ không có văn bản; các tệp giống hệt nhau từng byte.", 1.0)
    return None


def _contents(case: Case) -> frozenset[str]:
    """Give the files that hold something themselves, unlike the mail or archive that brought them."""
    pairs = zip(case.submission.files, case.extraction.roles, strict=False)
    return frozenset(source.sha256 for source, role in pairs if role is not FileRole.IGNORED)


def same_bytes(facts: Facts) -> Link | None:
    """The file of the letter is the same."""
    shas = {_letter_sha(case) for case in (facts.new, facts.known)}
    if len(shas) > 1:
        return None
    return _same(facts, "tệp văn bản giống hệt nhau từng byte", 1.0)


def _letter_sha(case: Case) -> str:
    at = case.extraction.letter_file
    return case.submission.files[at].sha256 if at is not None else ""


def replaces(facts: Facts) -> Link | None:
    """The new letter names the known one and says that it replaces, completes or takes it back."""
    one = facts.cites
    if one is None:
        return None
    quote = f"văn bản mới ghi: “…{one.quote}”"
    if facts.is_older:
        return _link(facts, Relation.MAYBE_CORRECTED, f"{quote}, nhưng lại có ngày ban hành sớm hơn")
    if one.does is Does.WITHDRAWS:
        return _link(
            facts, Relation.MAYBE_CORRECTED, f"{quote}: có thể là đề nghị rút, thu hồi văn bản trước"
        )
    proven = one.does is Does.REPLACES or facts.article is Agree.SAME
    sure = proven and facts.issuer in _SAID and one.number == facts.numbers[1].own
    return _link(facts, Relation.CORRECTED if sure else Relation.MAYBE_CORRECTED, quote)


def replaced(facts: Facts) -> Link | None:
    """The known letter already replaces the new one, which comes late: joining would bring back the old."""
    one = facts.is_cited
    if one is None:
        return None
    told = f"văn bản đã có dẫn số của văn bản mới đến: “…{one.quote}”; văn bản mới đến có thể là bản cũ"
    return _link(facts, Relation.MAYBE_CORRECTED, told)


def same_number(facts: Facts) -> Link | None:
    """One body gives a number once a year: the same number is the same letter, or it was issued again."""
    if facts.number not in _SAID:
        return None
    if facts.day is Agree.OTHER:
        return _same_number_other_day(facts)
    dated = facts.day in _SAID
    certain = facts.number is Agree.SAME and facts.issuer is Agree.SAME
    text = facts.text.text
    if text is Text.UNLIKE:
        return _link(facts, Relation.MAYBE_CORRECTED) if certain and dated else None
    if text is Text.CHANGED:
        if certain and dated and facts.is_changed:
            return _link(facts, Relation.CORRECTED)
        fits = facts.number is Agree.SAME or facts.subject is Agree.SAME
        return _link(facts, Relation.MAYBE_CORRECTED) if fits and facts.issuer in _OPEN else None
    return _same_number_same_text(facts, certain=certain, dated=dated)


def _same_number_same_text(facts: Facts, *, certain: bool, dated: bool) -> Link | None:
    """Nothing tells the texts apart, or they cannot be read well enough to tell."""
    if facts.text.text is Text.EQUAL:
        proven = facts.number is Agree.SAME or dated or facts.article is Agree.SAME
        same = facts.issuer in _SAID and proven
    else:
        same = certain and dated
    if same:
        return _same(facts)
    near = facts.text.text is Text.EQUAL or dated or facts.issuer in _SAID
    return _link(facts, Relation.MAYBE_SAME) if near else None


def _same_number_other_day(facts: Facts) -> Link | None:
    """The number was given again in the same year: a letter issued anew, or one day misread."""
    text = facts.text.text
    if text in (Text.EQUAL, Text.UNCLEAR):
        return _link(facts, Relation.MAYBE_SAME) if facts.issuer in _OPEN else None
    if facts.number is not Agree.SAME or facts.issuer not in _SAID:
        return None
    if text is Text.CHANGED:
        anew = facts.is_changed and facts.subject is Agree.SAME and not facts.is_older
        return _link(facts, Relation.CORRECTED if anew else Relation.MAYBE_CORRECTED)
    return _link(facts, Relation.MAYBE_CORRECTED) if facts.subject is Agree.SAME else None


def same_text(facts: Facts) -> Link | None:
    """A number left blank or misread: the same words of the same body, and nothing that tells them apart."""
    if facts.issuer not in _OPEN or Agree.OTHER in (facts.number, facts.day, facts.subject):
        return None
    text = facts.text.text
    dated, enclosed = facts.day in _SAID, facts.article is Agree.SAME
    if text is Text.EQUAL:
        if facts.number is Agree.UNKNOWN:
            proven = facts.issuer in _SAID and (enclosed or dated) and facts.article is not Agree.OTHER
        else:
            proven = facts.issuer in _SAID and enclosed and dated
        return _same(facts) if proven else _link(facts, Relation.MAYBE_SAME)
    slips = text is Text.UNCLEAR or (text is Text.CHANGED and not facts.text.strong)
    if slips and (dated or enclosed) and facts.article is not Agree.OTHER:
        return _link(facts, Relation.MAYBE_SAME)
    return None


def completes(facts: Facts) -> Link | None:
    """The new letter says that it completes an earlier one of its sender, and is about the same matter."""
    words = facts.completes
    if words is None or facts.issuer not in _SAID or facts.is_older:
        return None
    if not _soon(facts) or facts.article is Agree.OTHER:
        return None
    if facts.subject is not Agree.SAME and facts.article is not Agree.SAME:
        return None
    quote = f"văn bản mới ghi: “{words}”"
    one_text = facts.text.text in (Text.EQUAL, Text.CHANGED)
    proven = one_text and (facts.article is Agree.SAME or _fills_gaps(facts))
    return _link(facts, Relation.CORRECTED if proven else Relation.MAYBE_CORRECTED, quote)


def repeats(facts: Facts) -> Link | None:
    """The same body asks for the same thing under another number, and does not say that it corrects."""
    asks = any(case.extraction.kind is Kind.POSTING_REQUEST for case in (facts.new, facts.known))
    if not asks or facts.issuer not in _SAID or facts.is_older or not _soon(facts):
        return None
    if (
        facts.subject is not Agree.SAME or facts.article is Agree.OTHER
    ):  # the texts of articles last: they cost
        return None
    if facts.text.text in (Text.EQUAL, Text.UNCLEAR) and facts.day is Agree.SAME:
        return _link(facts, Relation.MAYBE_SAME, "cùng ngày, cùng nội dung, chỉ khác số")
    told = _sign_of_repeating(facts)
    return _link(facts, Relation.MAYBE_CORRECTED, told) if told else None


def _sign_of_repeating(facts: Facts) -> str | None:
    """Say what, besides the template, two requests share that are one; None for two of a row."""
    if facts.text.text in (Text.UNLIKE, Text.UNKNOWN):
        return None
    if facts.article is Agree.SAME:
        return "cùng trích yếu, cùng bài viết"
    if facts.text.text is Text.EQUAL and _windows(facts) is Agree.SAME:
        return "cùng trích yếu, cùng thời gian đăng"
    if _fills_gaps(facts) and _windows(facts) is not Agree.OTHER:
        return "cùng trích yếu; văn bản mới có nội dung mà văn bản trước thiếu"
    return None


def _soon(facts: Facts) -> bool:
    gap = facts.new.submission.received_on - facts.known.submission.received_on
    return abs(gap.days) <= RESENT_WITHIN


def _fills_gaps(facts: Facts) -> bool:
    """Tell whether the new submission lacks less than the known one, and nothing that the known one has."""
    new, known = (
        {one.code for one in case.report.findings if one.severity is Severity.BLOCKING}
        for case in (facts.new, facts.known)
    )
    return new < known


def _windows(facts: Facts) -> Agree:
    one, other = (case.extraction.window.value for case in (facts.new, facts.known))
    if one is None or other is None or one.start is None or other.start is None:
        return Agree.UNKNOWN  # "15 ngày kể từ ngày được duyệt" says the same in every letter
    return Agree.SAME if one == other else Agree.OTHER


RULES = (same_bytes, replaces, replaced, same_number, same_text, completes, repeats)


def _same(facts: Facts, told: str = "", similarity: float | None = None) -> Link:
    """Say SAME, unless one submission brings a letter besides that the other has not: it would be hidden."""
    own = facts.numbers[0].values | facts.numbers[1].values
    extra = (other_letters(facts.new) ^ other_letters(facts.known)) - own
    if extra:
        more = "một trong hai hồ sơ còn kèm văn bản mang số khác, cần xem văn bản nào là văn bản mới"
        told = f"{told}; {more}" if told else more
    return _link(facts, Relation.MAYBE_SAME if extra else Relation.SAME, told, similarity)


def _link(facts: Facts, relation: Relation, told: str = "", similarity: float | None = None) -> Link:
    likeness = facts.text.likeness if similarity is None else similarity
    return Link(relation, because(facts, told), round(likeness, 3))
