"""Nouns become rows and JSON and come back exactly, whatever they hold."""

from __future__ import annotations

import gzip
import json
from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.dialects import postgresql, sqlite

from pipeline import model, post, terms
from pipeline.errors import SettingsError
from pipeline.store import mapping
from pipeline.store.mapping_extraction import CODECS, extraction_from_row, extraction_to_row
from pipeline.store.mapping_reading import pack, unpack
from pipeline.store.originals import with_places
from pipeline.store.tables import Exact, Moment

ORIGINALS = Path("/originals")
TEXT = st.text(st.characters(exclude_categories=()), max_size=8)  # with U+0000 and lone surrogates
NUMBER = st.floats(allow_nan=False, allow_infinity=False)
COUNT = st.integers(0, 10_000)
ZONES = st.integers(-840, 840).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENT = st.datetimes(datetime(1000, 1, 1), datetime(9000, 1, 1), timezones=ZONES)  # noqa: DTZ001 - the zones come beside
SHA256 = st.binary(min_size=32, max_size=32).map(bytes.hex)


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Give None now and then."""
    return st.none() | strategy


def some(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Give short tuples."""
    return st.lists(strategy, max_size=3).map(tuple)


def every(noun: type, **parts: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Build a noun from a strategy for every one of its attributes.

    An attribute added to the model without being mapped makes this fail.
    """
    assert set(parts) == {field.name for field in fields(noun)}, noun
    return st.builds(noun, **parts)


FINDING = every(
    model.Finding, code=st.sampled_from(terms.FindingCode), message=TEXT, field=maybe(TEXT), file=maybe(COUNT)
)
SOURCE_FILE = every(
    model.SourceFile,
    name=TEXT,
    sha256=SHA256,
    media_type=TEXT,
    size=COUNT,
    path=st.just(Path("/in/x")),
    parent=maybe(COUNT),
    text=maybe(TEXT),
)
VERDICT = st.sampled_from(post.Verdict)
PROOF = every(
    post.MailProof,
    domain=TEXT,
    spf=VERDICT,
    dkim=VERDICT,
    dmarc=VERDICT,
    signed_by=some(TEXT),
    said_by=maybe(TEXT),
    verified=st.booleans(),
)
MAIL = every(
    model.Mail,
    sender=TEXT,
    subject=TEXT,
    sent_at=maybe(MOMENT),
    message_id=maybe(TEXT),
    authentication=maybe(TEXT),
    proof=maybe(PROOF),
)
SUBMISSION = every(
    model.Submission,
    id=SHA256,
    files=some(SOURCE_FILE),
    received_on=st.dates(),
    origin=TEXT,
    mail=maybe(MAIL),
    findings=some(FINDING),
)
BOX = every(model.Box, x0=NUMBER, y0=NUMBER, x1=NUMBER, y1=NUMBER)
WORD_READING = every(model.WordReading, text=TEXT, confidence=NUMBER, reader=TEXT)
WORD = every(model.Word, text=TEXT, box=maybe(BOX), confidence=NUMBER, readings=some(WORD_READING))
LINE = every(model.Line, words=some(WORD), block=COUNT)
PAGE = every(
    model.Page,
    number=COUNT,
    width=NUMBER,
    height=NUMBER,
    lines=some(LINE),
    read_by=st.sampled_from(terms.ReadBy),
    reader=TEXT,
    turns=st.integers(0, 3),
)
PICTURE = every(model.Picture, sha256=SHA256, width=COUNT, height=COUNT)
SIGNATURE = every(
    model.DigitalSignature,
    signer=TEXT,
    organisation=TEXT,
    units=some(TEXT),
    certified_by=TEXT,
    serial=TEXT,
    signed_at=maybe(MOMENT.map(lambda moment: moment.replace(fold=0))),  # a fixed offset has no fold
    timestamped=st.booleans(),
    intact=maybe(st.booleans()),
    later=st.sampled_from(model.Later),
    trusted=maybe(st.booleans()),
    revoked=st.booleans(),
    trouble=TEXT,
)
DOCUMENT = every(
    model.Document,
    file=COUNT,
    read_by=st.sampled_from(terms.ReadBy),
    pages=some(PAGE),
    pictures=some(PICTURE),
    signatures=some(SIGNATURE),
)
READING = every(model.Reading, documents=some(DOCUMENT), findings=some(FINDING))
EVIDENCE = every(
    model.Evidence,
    file=COUNT,
    page=COUNT,
    box=maybe(BOX),
    text=TEXT,
    start=COUNT,
    end=COUNT,
    disputed=some(WORD),
)
ISSUER = every(
    model.Issuer,
    name=TEXT,
    parent=maybe(TEXT),
    level=st.sampled_from(terms.IssuerLevel),
    kind=st.sampled_from(terms.IssuerKind),
    province=maybe(TEXT),
    district=maybe(TEXT),
    commune=maybe(TEXT),
)
SIGNATORY = every(
    model.Signatory, name=maybe(TEXT), title=maybe(TEXT), authority=maybe(st.sampled_from(terms.Authority))
)
AUDIENCE = every(
    model.Audience,
    age_min=maybe(COUNT),
    age_max=maybe(COUNT),
    gender=maybe(st.sampled_from(terms.Gender)),
    groups=some(TEXT),
)
SCOPE_UNIT = every(model.ScopeUnit, name=TEXT, level=st.sampled_from(terms.ScopeLevel), code=maybe(TEXT))
SCOPE = every(
    model.Scope,
    level=st.sampled_from(terms.ScopeLevel),
    units=some(SCOPE_UNIT),
    justification=maybe(TEXT),
)
WINDOW = every(model.Window, start=maybe(st.dates()), end=maybe(st.dates()))


def field_of(value: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Build a `Field` around a value."""
    return every(
        model.Field,
        value=maybe(value),
        confidence=NUMBER,
        status=st.sampled_from(terms.FieldStatus),
        evidence=some(EVIDENCE),
        raw=maybe(TEXT),
        because=some(TEXT),
    )


EXTRACTION = every(
    model.Extraction,
    kind=st.sampled_from(terms.Kind),
    document_type=maybe(st.sampled_from(terms.DocumentType)),
    roles=some(st.sampled_from(terms.FileRole)),
    letter_file=maybe(COUNT),
    number=field_of(TEXT),
    issued_on=field_of(st.dates()),
    place=field_of(TEXT),
    issuer=field_of(ISSUER),
    subject=field_of(TEXT),
    addressees=field_of(some(TEXT)),
    signatory=field_of(SIGNATORY),
    urgency=field_of(st.sampled_from(terms.Urgency)),
    secrecy=field_of(st.sampled_from(terms.Secrecy)),
    audience=field_of(AUDIENCE),
    scope=field_of(SCOPE),
    window=field_of(WINDOW),
    notes=field_of(TEXT),
    topic=field_of(st.sampled_from(terms.Topic)),
    cited_as=some(st.tuples(TEXT, maybe(st.dates()))),
    personal_data=some(TEXT),
)
DECISION = every(
    model.Decision,
    handler_level=st.sampled_from(terms.HandlerLevel),
    handler=maybe(TEXT),
    approval_level=st.sampled_from(terms.HandlerLevel),
    forward_to_c06=st.booleans(),
    rule=TEXT,
    because=some(TEXT),
    profile=TEXT,
)
CORRECTION = every(
    model.Correction, who=TEXT, when=MOMENT, field=TEXT, old=maybe(TEXT), new=maybe(TEXT), why=TEXT
)


def through_json(plain: Any) -> Any:  # noqa: ANN401 - any JSON value
    """Send a value through JSON, as a JSON column does."""
    return json.loads(json.dumps(plain))


@settings(max_examples=50, deadline=None)
@given(READING)
def test_a_reading_comes_back(reading: model.Reading) -> None:
    """Words, boxes and findings to the last bit; equal readings have equal keys and bytes."""
    digest, packed = pack(reading)
    assert unpack(packed) == reading
    assert repr(unpack(packed)) == repr(reading)
    assert pack(unpack(packed)) == (digest, packed)


@settings(max_examples=50, deadline=None)
@given(EXTRACTION)
def test_an_extraction_comes_back(extraction: model.Extraction) -> None:
    """Every field with its own type of value."""
    back = extraction_from_row(through_json(extraction_to_row(extraction)))
    assert back == extraction
    assert repr(back) == repr(extraction)


def test_a_mail_kept_before_there_were_proofs_has_none() -> None:
    """A row of an earlier program has no word about it, and is read as before."""
    mail = model.Mail("a@example.vn", "x", None, None, proof=post.MailProof("example.vn"))
    sent = model.Submission("a" * 64, (), date(2025, 1, 2), "test", mail)
    row = mapping.submission_to_row(sent)
    assert mapping.submission_from_rows(row, [], ORIGINALS) == sent
    del row["mail"]["proof"]
    old = mapping.submission_from_rows(row, [], ORIGINALS).mail
    assert old == replace(mail, proof=None)


@settings(max_examples=50, deadline=None)
@given(SUBMISSION)
def test_a_submission_comes_back(submission: model.Submission) -> None:
    """Everything but the paths, which follow from the folder of originals."""
    row = mapping.submission_to_row(submission)
    row |= {"mail": through_json(row["mail"]), "findings": through_json(row["findings"])}
    back = mapping.submission_from_rows(row, mapping.file_rows(submission), ORIGINALS)
    assert back == with_places(ORIGINALS, submission)


@settings(max_examples=50, deadline=None)
@given(DECISION, some(FINDING), some(CORRECTION))
def test_decision_findings_and_corrections_come_back(
    decision: model.Decision, findings: tuple[model.Finding, ...], corrections: tuple[model.Correction, ...]
) -> None:
    """One row each, in order."""
    assert mapping.decision_from_row(mapping.decision_to_row(decision)) == decision
    key = {"submission_id": "x", "version": 1}
    assert tuple(map(mapping.finding_from_row, mapping.finding_rows(findings, key))) == findings
    rows = mapping.correction_rows(corrections, "x")
    assert tuple(map(mapping.correction_from_row, rows)) == corrections


def test_every_attribute_of_a_case_is_one_of_these() -> None:
    """A part added to `Case` or `Report` needs a table: this test is to be extended with it."""
    assert [field.name for field in fields(model.Case)] == [
        "submission", "reading", "extraction", "report", "decision", "corrections",
    ]  # fmt: skip
    assert [field.name for field in fields(model.Report)] == ["findings"]
    assert set(CODECS) == set(terms.FIELD_NAMES)


def packed_json(plain: dict[str, Any]) -> bytes:
    """Compress a reading as a program of another time would have left it."""
    return gzip.compress(json.dumps(plain).encode())


def test_a_reading_of_a_later_form_is_refused() -> None:
    """An older program must not guess what a newer one wrote, and tells the officer what to do."""
    with pytest.raises(SettingsError, match=r"dạng 5\): cài bản vanthu mới nhất"):
        unpack(packed_json({"v": 5, "documents": [], "findings": []}))


def page_of(*words: model.Word) -> model.Reading:
    """Give a reading of one scanned page with one line."""
    page = model.Page(1, 595.0, 842.0, (model.Line(words, 0),), terms.ReadBy.OCR, "test")
    return model.Reading((model.Document(0, terms.ReadBy.OCR, (page,)),))


def test_what_an_older_program_could_not_know_raises_the_form() -> None:
    """A program from before the second reader, turns or signatures refuses such a page, loads all others."""
    plain = model.Word("15/UBND", model.Box(1, 2, 3, 4), 0.9)
    read_twice = replace(plain, readings=(model.WordReading("16/UBND", 0.6, "lines"),))
    whole = page_of(read_twice)
    page = replace(whole.documents[0].pages[0], turns=1)
    turned = replace(whole, documents=(replace(whole.documents[0], pages=(page,)),))
    document = replace(whole.documents[0], signatures=(model.DigitalSignature(),))
    readings = (page_of(plain), whole, turned, replace(whole, documents=(document,)))
    assert [json.loads(gzip.decompress(pack(one)[1]))["v"] for one in readings] == [1, 2, 3, 4]


def test_a_reading_of_the_first_form_is_loaded() -> None:
    """What was stored before there was a second reader comes back, under the same key when written again."""
    page = {
        "number": 1,
        "width": 595.0,
        "height": 842.0,
        "read_by": "ocr",
        "reader": "test",
        "lines": [[0, [["15/UBND", 0.9, [1, 2, 3, 4]]]]],
    }
    document = {"file": 0, "read_by": "ocr", "pages": [page], "pictures": []}
    old = {"v": 1, "documents": [document], "findings": []}
    reading = unpack(packed_json(old))
    assert reading == page_of(model.Word("15/UBND", model.Box(1, 2, 3, 4), 0.9))
    assert json.loads(gzip.decompress(pack(reading)[1])) == old


def test_a_field_stored_before_the_second_reader_is_loaded() -> None:
    """Evidence without disputed words is written as it always was, and rows of that time come back."""
    names = dict.fromkeys(terms.FIELD_NAMES, model.Field())
    seen = model.Evidence(0, 1, model.Box(1, 2, 3, 4), "15/UBND", 3, 10)
    names["number"] = model.Field("15/UBND", 0.9, terms.FieldStatus.ACCEPTED, (seen,), "15/UBND")
    extraction = model.Extraction(terms.Kind.OTHER_LETTER, None, (), 0, **names)
    row = through_json(extraction_to_row(extraction))
    assert row["number"] == {
        "value": "15/UBND",
        "confidence": 0.9,
        "status": "accepted",
        "raw": "15/UBND",
        "evidence": [[0, 1, [1, 2, 3, 4], "15/UBND", 3, 10]],
    }
    assert extraction_from_row(row) == extraction


@given(TEXT | TEXT.map("\x1bjson:".__add__))
def test_exact_text_is_storable_and_comes_back(text: str) -> None:
    """What reaches the database is sound UTF-8 without U+0000; plain text stays as it is."""
    kind, dialect = Exact(), postgresql.dialect()
    bound = kind.process_bind_param(text, dialect)
    assert bound is not None
    assert b"\x00" not in bound.encode("utf-8")
    assert kind.process_result_value(bound, dialect) == text
    assert kind.process_bind_param(None, dialect) is None
    assert kind.process_bind_param("Số: 15/UBND", dialect) == "Số: 15/UBND"


@given(MOMENT)
def test_a_moment_is_kept_in_utc(moment: datetime) -> None:
    """SQLite, which knows no zones, gets the UTC clock; both give the same instant back."""
    for dialect in (sqlite.dialect(), postgresql.dialect()):
        bound = Moment().process_bind_param(moment, dialect)
        assert bound is not None
        assert (bound.tzinfo is None) == (dialect.name == "sqlite")
        assert bound.replace(tzinfo=UTC) == moment
        back = Moment().process_result_value(bound, dialect)
        assert back is not None
        assert (back, back.tzinfo) == (moment, UTC)


@pytest.mark.parametrize(
    ("letter_file", "names", "shown"),
    [(1, ("a", "b"), "b"), (0, ("a", "b"), "a"), (None, ("a", "b"), "a"), (None, (), ""), (5, ("a",), "")],
)
def test_the_name_in_the_list(letter_file: int | None, names: tuple[str, ...], shown: str) -> None:
    """The letter's own file, else the first one, else nothing; a wrong index breaks no list."""
    extraction = model.Extraction(
        terms.Kind.OTHER_LETTER, None, (), letter_file, **{name: model.Field() for name in terms.FIELD_NAMES}
    )
    files = tuple(model.SourceFile(name, "0" * 64, "x/y", 1, Path("x")) for name in names)
    submission = model.Submission("0" * 64, files, datetime(2024, 12, 5, tzinfo=UTC).date(), "test")
    none = terms.HandlerLevel.NONE
    decision = model.Decision(none, None, none, forward_to_c06=False, rule="r", because=(), profile="p")
    case = model.Case(submission, model.Reading(()), extraction, model.Report(), decision)
    assert mapping.summary(case).name == shown
    numbered = replace(
        case, extraction=replace(extraction, number=model.Field("15/QĐ-UBND"), subject=model.Field("Hoà"))
    )
    assert mapping.haystack(numbered) == "15/qd-ubnd\nhoa\n"
