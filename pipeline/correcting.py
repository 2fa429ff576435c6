"""Corrections at the desk: what would be, what is kept, what was said, and the same mistake in other letters.

A correction re-enters at validation: fields, findings and decision are worked out anew by the procedure by
which the letter was judged. Each one is a fact of its own with who, when and why; nothing is kept over
somebody else's change.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from pipeline.aliases import key_of
from pipeline.amend import (
    HANDLER,
    amended,
    candidates,
    decode,
    encode,
    form_of,
    may_override,
    parse,
    value_of,
)
from pipeline.errors import ChangedMeanwhileError, NotHereError, UsageError
from pipeline.filing import REPEATS, settle, together
from pipeline.model import Case, Correction, Report
from pipeline.person import Right
from pipeline.secrecy import is_secret, redacted, refuse
from pipeline.terms import FIELD_NAMES, REQUEST_FIELDS, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pipeline.amend import Candidate
    from pipeline.desk import Desk, Look
    from pipeline.matter import MatterLine
    from pipeline.model import Extraction, Field, Issuer
    from pipeline.visit import Visit

READ_AGAIN = "Đọc lại văn bản"  # why a person changes a value, unless told otherwise
ALL_AT_ONCE = "Sửa cùng lúc các văn bản máy đọc giống nhau"
TWINS = 200  # letters with the same mistake that are looked at in one go
_CHANGED = "Hồ sơ vừa có thay đổi khác: tải lại để xem, rồi sửa tiếp."
# The day of the letter and its issuer first: by them the places of the others are completed.
_FIRST = ("issued_on", "issuer")


@dataclass(frozen=True, slots=True)
class Change:
    """What a person says of one field: that it is right (`confirm`), or what was typed into its form.

    `entered` None empties the field ("văn bản không nêu"); `why` may be left empty.
    """

    field: str
    entered: Mapping[str, str] | None = None
    confirm: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True)
class Twin:
    """Another letter in which the machine read the same words as the same value."""

    submission_id: str
    matter_id: str
    line: MatterLine


@dataclass(frozen=True, slots=True)
class BulkResult:
    """Which submissions were corrected, and which were not, each with the reason in Vietnamese."""

    done: tuple[str, ...]
    skipped: tuple[tuple[str, str], ...]


def preview(visit: Visit, matter_id: str, changes: Sequence[Change]) -> Case:
    """Give the letter as it would be: fields, findings, decision; nothing is kept.

    Raises `UsageError` in Vietnamese that names the wrong part of a field.
    """
    look, base = _opened(visit, matter_id, changes)
    draft = _draft(visit, look, base, changes)
    case, _ = together(look.matter, visit.desk.store, visit.desk.bench, instead=draft)
    return visit.veil(redacted(case))


def correct(
    visit: Visit, matter_id: str, changes: Sequence[Change], version: int, shown: str | None = None
) -> Look:
    """Keep what a person says of fields of the newest letter's best copy, and judge the matter anew.

    `version` is that of the submission on the page (`version_of`), `shown` its id. Raises
    `ChangedMeanwhileError` when anybody changed it since, `ForbiddenError` without the right, `UsageError`
    for what cannot be understood, and for a letter with a secrecy mark.
    """
    look, base = _opened(visit, matter_id, changes)
    store = visit.desk.store
    if shown not in (None, look.shown) or store.version(look.shown) != version:
        raise ChangedMeanwhileError(_CHANGED)
    _keep(visit, _draft(visit, look, base, changes), version, matter_id)
    for change in changes:
        visit.note("correct", f"matter:{matter_id}", field=change.field)
    return visit.veiled(visit.desk.look(matter_id))


def history(visit: Visit, matter_id: str) -> tuple[tuple[str, Correction], ...]:
    """Give what people corrected of a matter's letters, each with its submission, oldest first."""
    look = visit.look(matter_id)
    refuse(look.case)
    store = visit.desk.store
    members = [one.submission_id for one in look.matter.members]
    shown = [one for one in members if (case := store.find(one)) is None or not is_secret(case)]
    made = [(member, one) for member in shown for one in store.corrections(member)]
    return tuple(sorted(made, key=lambda pair: pair[1].when))


def version_of(visit: Visit, matter_id: str) -> int:
    """Tell the version of the submission that is shown, for `correct`."""
    return visit.desk.store.version(visit.look(matter_id).shown)


def own_case(visit: Visit, matter_id: str) -> Case:
    """Give the submission that is corrected, by itself: its files are those of the field "roles"."""
    look = visit.look(matter_id)
    return _kept(visit.desk, look.shown)


def others(visit: Visit, matter_id: str, field: str) -> tuple[Candidate, ...]:
    """Give other values that a field may have, likeliest first: one for each number key.

    Of the issuer also what people said that a letter of this heading means.
    """
    look = visit.look(matter_id)
    refuse(look.case)
    return candidates(field, look.case, taught(visit, look.case) if field == "issuer" else ())


def taught(visit: Visit, case: Case) -> tuple[Issuer, ...]:
    """Give what people said that a letter of this heading means, the newest word first."""
    key = key_of(case.submission, case.extraction)
    return tuple(
        one.issuer for one in (visit.learned.aliases(key.heading, key.place, key.period) if key else ())
    )


def alike(visit: Visit, matter_id: str, field: str = "issuer") -> tuple[Twin, ...]:
    """Give other letters in reach of which the machine read the same words as the same value of a field.

    The machine's word counts as it was before anybody corrected it; letters that somebody corrected are left
    out, so are copies in the same matter. Newest arrival first, out of `TWINS` at most.
    """
    look = visit.look(matter_id)
    refuse(look.case)
    if field not in FIELD_NAMES:
        raise UsageError(f"Không sửa hàng loạt được trường “{form_of(field).title}”.")
    machine = _machine(visit.desk, look.shown, field)
    if machine is None or (machine.value is None and not machine.raw):
        return ()
    own = {one.submission_id for one in look.matter.members}
    found = visit.desk.store.alike(field, machine, limit=TWINS)
    return tuple(_in_reach(visit, (one for one in found if one not in own)))


def correct_alike(
    visit: Visit, matter_id: str, field: str, submission_ids: Sequence[str], why: str = ""
) -> BulkResult:
    """Correct the same mistake in other letters as a person did in this one, each a correction of its own.

    What is corrected so already is left alone, so it may be called again. Raises `UsageError` when the field
    of this matter's letter was not corrected.
    """
    visit.demand(Right.CORRECT)
    look = visit.look(matter_id)
    twins = {one.submission_id: one for one in alike(visit, matter_id, field)}
    said = [one for one in visit.desk.store.corrections(look.shown) if one.field == field]
    if not said:
        raise UsageError(f"{form_of(field).title}: sửa ở văn bản này trước, rồi sửa các văn bản giống nó.")
    machine = _machine(visit.desk, look.shown, field)
    if machine is not None and encode(field, machine.value) == said[-1].new:
        raise UsageError(f"{form_of(field).title}: máy đọc đúng ở văn bản này, không có gì để sửa theo.")
    done, skipped = [], []
    for one in dict.fromkeys(submission_ids):
        if one not in twins:
            skipped.append((one, _left_alone(visit, one, said[-1])))
            continue
        try:
            _copy(visit, twins[one], said[-1], why or ALL_AT_ONCE)
        except UsageError as error:
            skipped.append((one, str(error)))
        else:
            done.append(one)
    return BulkResult(tuple(done), tuple(skipped))


# ---- one submission
def _opened(visit: Visit, matter_id: str, changes: Sequence[Change]) -> tuple[Look, Case]:
    for change in changes:
        form_of(change.field)
        visit.demand(Right.OVERRIDE if change.field == HANDLER else Right.CORRECT)
    if not changes:
        raise UsageError("Chưa có trường nào được sửa hay xác nhận.")
    if len({one.field for one in changes}) < len(changes):
        raise UsageError("Một trường chỉ sửa một lần trong mỗi lần lưu.")
    look = visit.look(matter_id)
    base = _kept(visit.desk, look.shown)
    for case in (look.case, base):
        refuse(case)
    return look, base


def _kept(desk: Desk, submission_id: str) -> Case:
    case = desk.store.find(submission_id)
    if case is None:
        raise ChangedMeanwhileError("Văn bản đang được đọc lại: chờ ít phút rồi tải lại trang.")
    return case


def _draft(visit: Visit, look: Look, base: Case, changes: Sequence[Change]) -> Case:
    """Give the corrected submission; nothing is kept."""
    at, made = visit.now(), []
    seen = look.case
    ordered = sorted(changes, key=lambda one: _FIRST.index(one.field) if one.field in _FIRST else len(_FIRST))
    for change in ordered:
        old = value_of(base if change.field == "roles" else look.case, change.field)
        new = old if change.confirm else _typed(change, seen)
        if change.field == "roles" and len(new) != len(base.extraction.roles):
            raise UsageError(
                f"Vai trò các tệp: chọn cho đủ {len(base.extraction.roles)} tệp của văn bản này."
            )
        before, after = encode(change.field, old), encode(change.field, new)
        why = change.why.strip() or ("" if before == after else READ_AGAIN)
        one = Correction(visit.person.login, at, change.field, before, after, why)
        made.append(one)
        if change.field in _FIRST:
            seen = replace(seen, extraction=amended(seen.extraction, (one,)))
    draft = _judged(visit.desk, base, tuple(made))
    if any(one.field == HANDLER for one in made) and not may_override(draft.decision, draft.extraction):
        raise UsageError(
            "Văn bản không phải đề nghị đăng tin nên không có đơn vị thẩm định: sửa loại hồ sơ trước."
        )
    return draft


def _typed(change: Change, seen: Case) -> Any:  # noqa: ANN401 - of any field
    form = form_of(change.field)
    if change.entered is None:
        if not form.is_optional:
            raise UsageError(f"{form.title}: phải chọn một giá trị.")
        return None
    extraction, issuer = seen.extraction, seen.extraction.issuer.value
    on = extraction.issued_on.value or seen.submission.received_on
    return parse(change.field, change.entered, on=on, home=issuer.province if issuer else None)


def _judged(desk: Desk, base: Case, made: tuple[Correction, ...]) -> Case:
    """Enter again at validation with what was said, by the procedure by which the letter was judged."""
    submission, reading, corrections = base.submission, base.reading, (*base.corrections, *made)
    revived, again = _revived(desk, base, made)
    extraction = amended(revived, (*again, *made))
    procedure = desk.bench.procedure(submission, extraction, base.decision.profile)
    report = desk.bench.validate(submission, reading, extraction, procedure)
    repeats = (one for one in base.report.findings if one.code in REPEATS)  # found on arrival, not here
    decision = desk.bench.judged(submission, extraction, procedure, corrections)
    findings = (*report.findings, *repeats)
    return redacted(Case(submission, reading, extraction, Report(findings), decision, corrections))


def _revived(
    desk: Desk, base: Case, made: tuple[Correction, ...]
) -> tuple[Extraction, tuple[Correction, ...]]:
    """Give what to begin with, and what was said before that has to be said again.

    Who takes a letter for no request takes its request fields away; who takes that back brings them back.
    """
    kind = next((decode("kind", one.new) for one in made if one.field == "kind"), base.extraction.kind)
    if kind is not Kind.POSTING_REQUEST or base.extraction.kind is kind:
        return base.extraction, ()
    versions = reversed(desk.store.versions(base.submission.id))
    known = next((one.extraction for one in versions if one.extraction.kind is kind), None)
    fields: dict[str, Field[Any]] = {name: getattr(known, name) for name in REQUEST_FIELDS if known}
    again = tuple(one for one in base.corrections if one.field in REQUEST_FIELDS)
    return replace(base.extraction, **fields), again  # type: ignore[arg-type]


def _keep(visit: Visit, case: Case, version: int, matter_id: str) -> None:
    desk = visit.desk
    desk.store.amend(case, version=version, who=visit.person.login, now=visit.now())
    settle(matter_id, desk.store, desk.bench)


# ---- the same mistake in other letters
def _machine(desk: Desk, submission_id: str, name: str) -> Field[Any] | None:
    """Give a field as the machine read it last, before anybody corrected it."""
    for case in reversed(desk.store.versions(submission_id)):
        if all(one.field != name for one in case.corrections):
            found: Field[Any] = getattr(case.extraction, name)
            return found
    return None


def _in_reach(visit: Visit, submission_ids: Iterable[str]) -> Iterable[Twin]:
    for one in submission_ids:
        matter_id = visit.desk.matters.matter_of(one)
        if matter_id is None:
            continue
        try:
            yield Twin(one, matter_id, visit.line(matter_id))
        except NotHereError:
            continue


def _left_alone(visit: Visit, submission_id: str, said: Correction) -> str:
    """Say why a submission that was asked for is none of the twins; nothing of what is out of reach."""
    if any(_in_reach(visit, (submission_id,))):
        made = [one for one in visit.desk.store.corrections(submission_id) if one.field == said.field]
        if made:
            return "Đã sửa như vậy." if made[-1].new == said.new else "Đã có người sửa trường này."
    return "Không có văn bản này, hoặc máy không đọc giống văn bản đang xem."


def _copy(visit: Visit, twin: Twin, said: Correction, why: str) -> None:
    desk = visit.desk
    version = desk.store.version(twin.submission_id)
    base = _kept(desk, twin.submission_id)
    refuse(base)
    old = encode(said.field, value_of(base, said.field))
    made = Correction(visit.person.login, visit.now(), said.field, old, said.new, why)
    _keep(visit, _judged(desk, base, (made,)), version, twin.matter_id)
    visit.note("correct", f"matter:{twin.matter_id}", field=said.field, like=twin.submission_id)
