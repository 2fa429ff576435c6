"""The figures of one run: every answer beside its truth, by row and by form of letter. Pure."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from pipeline.learn.compare import (
    FIELDS,
    NAME_AND_LEVEL,
    NATIONWIDE,
    WHOLES,
    Whole,
    is_nationwide,
    pairs,
    wholes,
)
from pipeline.learn.figures import Answer, Tally, calibration_gap, reliability, summed
from pipeline.learn.sight import Sight, sight_of
from pipeline.terms import FieldStatus

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pipeline.learn.figures import Rate
    from pipeline.learn.truth import Trial
    from pipeline.model import Case

ALL = "all"  # forms of letters taken together
UNDIVIDED = frozenset(row for row, (_, parts) in WHOLES.items() if not parts)


class Sort(StrEnum):
    """What a row is about: a part of a field, a whole field, or nationwide scopes only."""

    PART = "part"
    WHOLE = "whole"
    NATIONWIDE = "nationwide"


class Verdict(StrEnum):
    """What became of one part of one letter, from best to worst."""

    RIGHT = "right"
    WRONG = "wrong"
    WRONG_ACCEPTED = "wrong_accepted"


@dataclass(frozen=True)
class Miss:
    """One wrong value of a part; values are folded."""

    name: str
    field: str
    got: Any
    want: Any
    accepted: bool


@dataclass(frozen=True)
class Error:
    """One wrong field of one letter, as a person looks at it: values as written, and where to look.

    `trial` is the key of the trial, `wrong` the wrong parts ("" for a field without parts); `status` None for
    kind and document type.
    """

    trial: str
    form: str
    field: str
    got: Any
    want: Any
    wrong: tuple[str, ...]
    status: str | None = None
    confidence: float | None = None
    raw: str | None = None
    sight: Sight | None = None

    @property
    def accepted(self) -> bool:
        """True for what must not happen."""
        return self.status == FieldStatus.ACCEPTED

    def as_json(self) -> dict[str, Any]:
        """Give everything but the sight, of which file and page are told."""
        told = {key: value for key, value in vars(self).items() if key != "sight"}
        place = {"file": self.sight.source.name, "page": self.sight.page.number} if self.sight else {}
        return {**told, "wrong": list(self.wrong), **place}


@dataclass
class Scores:
    """The figures of one run; `seconds` is wall time for all trials.

    `answers` are kept by sort, row and form; `verdicts` by the key of the trial and the name of the part, the
    finest that is scored: what a later run is compared with.
    """

    trials: int = 0
    pages: int = 0
    seconds: float = 0.0
    answers: dict[tuple[Sort, str, str], list[Answer]] = field(default_factory=lambda: defaultdict(list))
    misses: list[Miss] = field(default_factory=list)
    errors: list[Error] = field(default_factory=list)
    verdicts: dict[str, dict[str, Verdict]] = field(default_factory=lambda: defaultdict(dict))
    letters: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    @property
    def fields(self) -> tuple[str, ...]:
        """Scored parts in the order they were met."""
        return self._rows(Sort.PART)

    @property
    def rows(self) -> tuple[str, ...]:
        """Whole fields in the order they were met."""
        return self._rows(Sort.WHOLE)

    def _rows(self, sort: Sort) -> tuple[str, ...]:
        return tuple(dict.fromkeys(row for one, row, _ in self.answers if one is sort))

    @property
    def forms(self) -> tuple[str, ...]:
        """Forms of letters that were met."""
        return tuple(sorted(self.letters))

    @property
    def total(self) -> Tally:
        """All parts and forms together."""
        return summed(self.tally(name, form) for name in self.fields for form in self.forms)

    def tally(self, name: str, form: str = ALL) -> Tally:
        """Give the counts of one part in one form."""
        return self._tally(Sort.PART, name, form)

    def whole(self, row: str, form: str = ALL) -> Tally:
        """Give the counts of one whole field in one form."""
        return self._tally(Sort.WHOLE, row, form)

    def whole_total(self, form: str = ALL) -> Tally:
        """Give the counts of all whole fields in one form, each field once."""
        return summed(self.whole(row, form) for row in self.rows if row != NAME_AND_LEVEL)

    def nationwide(self, form: str = ALL) -> Rate:
        """Give the nationwide recall: requests for the whole country that are found to be such.

        Whatever the status of the scope: who overlooks one sends it to the wrong desk.
        """
        return self._tally(Sort.NATIONWIDE, NATIONWIDE, form).exact

    def values(self, form: str = ALL) -> list[Answer]:
        """Give the answers of all whole fields in one form, each field once, for the reliability diagram."""
        return [
            answer
            for (sort, row, at), answers in self.answers.items()
            if sort is Sort.WHOLE and row != NAME_AND_LEVEL and form in (ALL, at)
            for answer in answers
        ]

    def _tally(self, sort: Sort, row: str, form: str) -> Tally:
        tally = Tally()
        for one in self.forms if form == ALL else (form,):
            for answer in self.answers.get((sort, row, one), ()):
                tally.add(answer)
        return tally

    def add(self, trial: Trial, got: Mapping[str, Any], case: Case | None = None) -> None:
        """Count one letter: `got` is its object of the contract; with `case` errors know where to look."""
        self.trials += 1
        self.letters[trial.form] += 1
        self.pages += sum(file["pages"] for file in got["files"])
        self._add_parts(trial, got)
        self._add_wholes(trial, got, case)
        if is_nationwide(trial.fields.get("scope")) and not {"scope", "scope.level"} & trial.unscored:
            found = is_nationwide(got["fields"]["scope"]["value"])
            answer = Answer(found, got["fields"]["scope"]["value"] is not None, true=True)
            self.answers[Sort.NATIONWIDE, NATIONWIDE, trial.form].append(answer)

    def _add_parts(self, trial: Trial, got: Mapping[str, Any]) -> None:
        for name, have, want, accepted in (*_kinds(trial, got), *pairs(trial.fields, got["fields"])):
            if name in trial.unscored or name.split(".")[0] in trial.unscored:
                continue
            answer = Answer(have == want, have is not None, want is not None, accepted)
            self.answers[Sort.PART, name, trial.form].append(answer)
            self.verdicts[trial.key or trial.name][name] = _verdict(answer)
            if not answer.right:
                self.misses.append(Miss(trial.name, name, have, want, accepted is True))

    def _add_wholes(self, trial: Trial, got: Mapping[str, Any], case: Case | None) -> None:
        kinds = [
            Whole(name, name, have, want, () if have == want else ("",))
            for name, have, want, _ in _kinds(trial, got)
            if name not in trial.unscored
        ]
        for one in (*kinds, *wholes(trial.fields, got["fields"], trial.unscored)):
            told = got["fields"].get(one.field)
            answer = Answer(
                not one.wrong,
                one.have is not None,
                one.want is not None,
                told and told["status"] == FieldStatus.ACCEPTED,
                told and told["confidence"],
            )
            self.answers[Sort.WHOLE, one.row, trial.form].append(answer)
            if one.row not in FIELDS and one.row in UNDIVIDED:
                self.verdicts[trial.key or trial.name][one.row] = _verdict(answer)
            if one.wrong and one.row != NAME_AND_LEVEL:
                self.errors.append(_error(trial, one, told, case))

    def as_json(self) -> dict[str, Any]:
        """Give the figures as plain values; `fields` are the parts, scored one by one."""
        forms = (*self.forms, ALL)
        bins = {form: reliability(self.values(form)) for form in forms}
        return {
            "trials": self.trials,
            "letters": dict(self.letters),
            "pages": self.pages,
            "seconds": round(self.seconds, 1),
            "fields": {
                name: {form: self.tally(name, form).as_json() for form in self.forms} for name in self.fields
            },
            "total": self.total.as_json(),
            "whole_fields": {
                row: {form: self.whole(row, form).as_json() for form in forms} for row in self.rows
            },
            "whole_total": {form: self.whole_total(form).as_json() for form in forms},
            "nationwide_recall": {form: self.nationwide(form).as_json() for form in forms},
            "reliability": {
                form: {"bins": [one.as_json() for one in bins[form]], "gap": calibration_gap(bins[form])}
                for form in forms
            },
            "misses": [vars(miss) for miss in self.misses],
            "errors": [error.as_json() for error in self.errors],
            "verdicts": self.verdicts,
        }


def _kinds(trial: Trial, got: Mapping[str, Any]) -> tuple[tuple[str, Any, Any, None], ...]:
    """Give kind and type of the document, which have no status; nothing when the truth does not say."""
    if trial.kind is None:
        return ()
    return (
        ("kind", got["kind"], trial.kind, None),
        ("document_type", got["document_type"], trial.document_type, None),
    )


def _verdict(answer: Answer) -> Verdict:
    if answer.right:
        return Verdict.RIGHT
    return Verdict.WRONG_ACCEPTED if answer.accepted else Verdict.WRONG


def _error(trial: Trial, one: Whole, told: Mapping[str, Any] | None, case: Case | None) -> Error:
    sight = sight_of(case, one.field) if case else None
    told = told or {}
    return Error(
        trial.key or trial.name, trial.form, one.field, one.have, one.want, one.wrong,
        told.get("status"), told.get("confidence"), told.get("raw"), sight,
    )  # fmt: skip
