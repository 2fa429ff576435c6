"""The packet holds all that is posted, says what it is, and its bytes follow from its content."""

from __future__ import annotations

import hashlib
import json
import zipfile
from io import BytesIO

import pytest
from respond_cases import BODY, ISSUER, PICTURE, TITLE, brief, case, nationwide, parts, procedure, words

import pipeline
from pipeline.errors import UsageError
from pipeline.model import Finding
from pipeline.respond import PACKET, write
from pipeline.respond.package import packed, repacked
from pipeline.terms import FindingCode


def test_the_packet_is_whole() -> None:
    """Article as Word and text, picture, checklist, and the same for programs."""
    found = parts(write(PACKET, brief()))
    assert found["anh-dai-dien.png"] == PICTURE
    assert found["bai-viet.txt"].decode() == f"{TITLE}\n\n{BODY[0]}\n\n{BODY[1]}\n"
    assert words(found["bai-viet.docx"]).splitlines() == [TITLE, *BODY]
    assert "PHIẾU KIỂM TRA" in words(found["phieu-kiem-tra.docx"])
    told = json.loads(found["packet.json"])
    assert (told["title"], told["body"]) == (TITLE, list(BODY))
    assert told["audience"] == {
        "age_min": 18, "age_max": None, "gender": "all", "groups": ["hội viên"],
        "text": "từ 18 tuổi trở lên; không phân biệt giới tính; hội viên",
    }  # fmt: skip
    assert told["areas"]["units"] == [{"name": "xã Suối Mơ", "level": "commune", "code": None}]
    assert told["window"] == {
        "start": "2026-12-20", "end": "2026-12-31", "text": "từ ngày 20/12/2026 đến hết ngày 31/12/2026"
    }  # fmt: skip
    assert told["image"] == {"name": "anh-dai-dien.png", "sha256": hashlib.sha256(PICTURE).hexdigest()}
    assert told["source"] == {
        "submission": "ab" * 32, "number": "12/UBND-VX", "issued_on": "2026-12-02", "issuer": ISSUER,
        "received_on": "2026-12-03", "arrival_number": 215, "appraised_by": "Công an xã Suối Mơ",
        "approval_level": "commune",
    }  # fmt: skip
    assert told["versions"] == {"vanthu": pipeline.__version__, "procedure": "song-ngan", "packet": 1}
    assert {row["result"] for row in told["checklist"]} == {"Đạt"}


def test_the_same_packet_has_the_same_bytes() -> None:
    """No clock goes in: names are sorted, all times the same."""
    made = write(PACKET, brief())
    assert made == write(PACKET, brief())
    entries = zipfile.ZipFile(BytesIO(made)).infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert [entry.filename for entry in entries] == sorted(entry.filename for entry in entries)
    assert repacked(packed({"b": b"2", "a": b"1"})) == packed({"a": b"1", "b": b"2"})


def test_a_jpeg_is_called_one() -> None:
    """The name follows from the bytes."""
    assert "anh-dai-dien.jpg" in parts(write(PACKET, brief(image=b"\xff\xd8\xff\xe0 jpeg")))


def test_a_packet_without_picture_only_where_none_is_asked_for() -> None:
    """Where the procedure demands a picture its lack is an error."""
    with pytest.raises(UsageError, match="hình ảnh đại diện"):
        write(PACKET, brief(image=None))
    free = procedure(mandatory=("audience", "scope"))
    found = parts(write(PACKET, brief(image=None, procedure=free)))
    assert not [name for name in found if name.startswith("anh")]
    assert json.loads(found["packet.json"])["image"] is None
    with pytest.raises(UsageError, match="PNG hoặc JPEG"):
        write(PACKET, brief(image=b"<svg onload='alert(1)'>"))


def test_values_that_are_missing_are_null_and_called_not_stated() -> None:
    """Nothing is filled in for them."""
    told = json.loads(
        parts(write(PACKET, brief(case(audience=None, window=None, scope=None, number=None))))["packet.json"]
    )
    assert told["source"]["number"] is None
    assert told["window"] == {"start": None, "end": None, "text": "chưa nêu"}
    assert told["areas"] == {"level": None, "units": [], "text": "chưa nêu"}
    assert told["audience"]["age_min"] is None


def test_the_need_is_checked_only_when_the_whole_country_is_asked_for() -> None:
    """The line stands on the checklist of nationwide requests."""
    note = Finding(FindingCode.NATIONWIDE, "Toàn quốc.")
    told = json.loads(parts(write(PACKET, brief(case(note, scope=nationwide()))))["packet.json"])
    (row,) = [row for row in told["checklist"] if "toàn quốc" in row["what"]]
    assert (row["said"], row["result"]) == ("Người dân của tỉnh làm việc ở nhiều nơi.", "Đạt")
