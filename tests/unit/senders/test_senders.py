"""Whether the address of a mail fits the body of its letter: domains of the state, the operator's list."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pipeline import places
from pipeline.errors import SettingsError
from pipeline.model import Issuer
from pipeline.post import MailProof, Verdict
from pipeline.senders import (
    KIND_TITLES,
    Agency,
    SenderCheck,
    SenderKind,
    address_in,
    domain_place,
    judge_sender,
    load_agencies,
    proof_told,
    read_agencies,
)
from pipeline.senders.domains import domains
from pipeline.terms import IssuerKind, IssuerLevel

HANDBOOK = Path(__file__).parents[3] / "docs" / "operating.md"
OLD, NEW = date(2024, 10, 4), date(2025, 8, 20)
K = SenderKind
TOURISM = Issuer(
    "Sở Văn hóa, Thể thao và Du lịch",
    "Ủy ban nhân dân tỉnh Đắk Nông",
    IssuerLevel.PROVINCE,
    IssuerKind.DEPARTMENT,
    province="tỉnh Đắk Nông",
)
HEIR = replace(TOURISM, parent="Ủy ban nhân dân tỉnh Lâm Đồng", province="tỉnh Lâm Đồng")
COMMUNE = Issuer(
    "Ủy ban nhân dân xã Đắk Wil",
    None,
    IssuerLevel.COMMUNE,
    IssuerKind.PEOPLE_COMMITTEE,
    province="tỉnh Đắk Nông",
    district="huyện Cư Jút",
    commune="xã Đắk Wil",
)
JUSTICE = Issuer("Bộ Tư pháp", None, IssuerLevel.MINISTRY, IssuerKind.OTHER)
POLICE = replace(TOURISM, name="Công an tỉnh Đắk Nông", parent="Bộ Công an", kind=IssuerKind.POLICE)
LIST = """
[[agency]]
name = "Sở Văn hóa, Thể thao và Du lịch"
province = "tỉnh Đắk Nông"
addresses = ["vanthu.svhttdl@gmail.com", "@Svhttdl.DakNong.gov.vn"]

[[agency]]
name = "UBND xã Đắk Wil"
province = "tỉnh Đắk Nông"
addresses = ["ubnddakwil@gmail.com"]

[[agency]]
name = "Văn phòng Ủy ban nhân dân tỉnh"
parent = "Ủy ban nhân dân tỉnh Đắk Nông"
province = "tỉnh Đắk Nông"
addresses = ["vanphong@vp.example.vn"]

[[agency]]
name = "Ủy ban nhân dân tỉnh Đắk Nông"
province = "tỉnh Đắk Nông"
addresses = ["@daknong.gov.vn", "ubnd@ubnd.example.vn"]
"""
AGENCIES = read_agencies(LIST, "agencies.toml")


def judged(issuer: Issuer | None, address: str, on: date = OLD, *agencies: Agency) -> SenderCheck:
    """Judge an address that is proven."""
    proof = MailProof(address.rpartition("@")[2], dmarc=Verdict.PASS)
    return judge_sender(issuer, on, address, proof, agencies)


@pytest.mark.parametrize(
    ("domain", "on", "names"),
    [
        ("daknong.gov.vn", OLD, ("tỉnh Đắk Nông",)),
        ("svhttdl.daknong.gov.vn", NEW, ("tỉnh Lâm Đồng",)),
        ("lamdong.gov.vn", OLD, ("tỉnh Lâm Đồng",)),
        ("LamDong.gov.vn", NEW, ("tỉnh Lâm Đồng",)),
        ("thuathienhue.gov.vn", date(2024, 12, 31), ("tỉnh Thừa Thiên Huế",)),
        ("thuathienhue.gov.vn", date(2025, 1, 1), ("thành phố Huế",)),
        ("hue.gov.vn", OLD, ("tỉnh Thừa Thiên Huế",)),
        ("baria-vungtau.gov.vn", NEW, ("Thành phố Hồ Chí Minh",)),
        ("hochiminhcity.gov.vn", OLD, ("Thành phố Hồ Chí Minh",)),
        ("stp.tphcm.gov.vn", None, ("Thành phố Hồ Chí Minh",)),
        ("bacgiang.gov.vn", NEW, ("tỉnh Bắc Ninh",)),
        ("c06.mps.gov.vn", NEW, ("Bộ Công an",)),
        ("mic.gov.vn", date(2025, 2, 28), ("Bộ Thông tin và Truyền thông",)),
        ("mic.gov.vn", date(2025, 3, 1), ("Bộ Khoa học và Công nghệ",)),
        ("vpcp.chinhphu.vn", OLD, ("Văn phòng Chính phủ",)),
    ],
)
def test_whose_domain_it_is(domain: str, on: date | None, names: tuple[str, ...]) -> None:
    """A province before and after the mergers, a ministry likewise, with all that lies below."""
    owner = domain_place(domain, on)
    assert owner
    assert owner.speaks_for == names


@pytest.mark.parametrize(
    "domain", ["gmail.com", "gov.vn", "vn", "", "daknong.gov.vn.example.com", "xdaknong.gov.vn", "daknong.vn"]
)
def test_domains_of_nobody(domain: str) -> None:
    """Whoever has a like name is not the province."""
    assert domain_place(domain, NEW) is None


def test_every_province_of_every_time_has_its_domain() -> None:
    """None is forgotten, and no two of one day share a name."""
    for day in (OLD, NEW):
        for unit in places.provinces(day):
            label = next(one for one, units in domains().provinces.items() if unit in units)
            owner = domain_place(label, day)
            assert owner
            assert owner.speaks_for == (unit.full_name,)


def test_a_domain_of_the_own_province_fits() -> None:
    """Its own, a department's below it, and after the merger the old one, which offices keep."""
    for issuer, address, on in (
        (TOURISM, "vanthu@svhttdl.daknong.gov.vn", OLD),
        (COMMUNE, "vanthu@daknong.gov.vn", OLD),
        (HEIR, "vanthu@svhttdl.daknong.gov.vn", NEW),
        (HEIR, "vanthu@lamdong.gov.vn", NEW),
        (HEIR, "vanthu@binhthuan.gov.vn", NEW),
        (replace(COMMUNE, province=None), "vanthu@daknong.gov.vn", OLD),
        (POLICE, "vanthu@mps.gov.vn", OLD),
        (JUSTICE, "vanthu@moj.gov.vn", OLD),
        (replace(JUSTICE, name="Cục Kiểm tra văn bản", parent="Bộ Tư pháp"), "a@moj.gov.vn", OLD),
    ):
        assert judged(issuer, address, on).kind is K.FITS, (issuer.name, address)


def test_a_domain_of_another_place_does_not_fit() -> None:
    """Another province, the heir's domain before the merger, another ministry, a province for a ministry."""
    for issuer, address, on in (
        (TOURISM, "vanthu@gialai.gov.vn", OLD),
        (TOURISM, "vanthu@lamdong.gov.vn", OLD),
        (HEIR, "vanthu@daklak.gov.vn", NEW),
        (COMMUNE, "vanthu@cujut.daklak.gov.vn", OLD),
        (JUSTICE, "vanthu@mof.gov.vn", OLD),
        (JUSTICE, "vanthu@daknong.gov.vn", OLD),
    ):
        check = judged(issuer, address, on)
        assert check.kind is K.MISMATCH, (issuer.name, address)
        assert "là tên miền của" in check.because


def test_a_letter_of_june_may_come_in_july() -> None:
    """The office has moved to the new province's domain between signing and sending."""
    proof = MailProof("lamdong.gov.vn", dmarc=Verdict.PASS)
    signed, sent = date(2025, 6, 27), date(2025, 7, 2)
    asked = (TOURISM, signed, "vanthu@lamdong.gov.vn", proof, ())
    assert judge_sender(*asked, received_on=sent).kind is K.FITS
    assert judge_sender(*asked, received_on=signed).kind is K.MISMATCH


@pytest.mark.parametrize(
    ("issuer", "address"),
    [
        (TOURISM, "sovhttdl@gmail.com"),
        (TOURISM, "vanthu@svhttdl.example.vn"),
        (TOURISM, "thue@gdt.gov.vn"),
        (COMMUNE, "vanthu@mps.gov.vn"),
        (None, "vanthu@gialai.gov.vn"),
        (replace(TOURISM, province=None, parent=None), "vanthu@gialai.gov.vn"),
        (replace(JUSTICE, name="Bộ chưa ai biết"), "vanthu@moj.gov.vn"),
        (TOURISM, ""),
    ],
)
def test_where_nothing_can_be_said(issuer: Issuer | None, address: str) -> None:
    """Free mail, unknown domains, bodies with branches everywhere, a letter of nobody."""
    assert judged(issuer, address).kind is K.UNKNOWN


def test_a_listed_address_is_known() -> None:
    """Also below a listed domain, under the short form of the name, and of the body that the merger left."""
    for issuer, address, on in (
        (TOURISM, "vanthu.svhttdl@gmail.com", OLD),
        (TOURISM, "a@qldl.svhttdl.daknong.gov.vn", OLD),
        (COMMUNE, "ubnddakwil@gmail.com", OLD),
        (HEIR, "vanthu.svhttdl@gmail.com", NEW),
        (replace(TOURISM, province=None), "vanthu.svhttdl@gmail.com", OLD),
    ):
        assert judged(issuer, address, on, *AGENCIES).kind is K.KNOWN, address


def test_an_address_listed_for_another_body_does_not_fit() -> None:
    """Also where it is free mail, and where the other body has the same name elsewhere."""
    for issuer, address in (
        (COMMUNE, "vanthu.svhttdl@gmail.com"),
        (replace(TOURISM, province="tỉnh Gia Lai", parent=None), "vanthu.svhttdl@gmail.com"),
        (COMMUNE, "a@svhttdl.daknong.gov.vn"),
    ):
        check = judged(issuer, address, OLD, *AGENCIES)
        assert check.kind is K.MISMATCH
        assert "Sở Văn hóa, Thể thao và Du lịch, tỉnh Đắk Nông" in check.because


def test_offices_that_belong_together_fit() -> None:
    """The address of the committee above, that of the committee's own office, the domain of the province."""
    committee = replace(TOURISM, name="Ủy ban nhân dân tỉnh Đắk Nông", parent=None)
    assert judged(TOURISM, "ubnd@ubnd.example.vn", OLD, *AGENCIES).kind is K.FITS
    assert judged(committee, "vanphong@vp.example.vn", OLD, *AGENCIES).kind is K.FITS
    assert judged(COMMUNE, "vanthu@daknong.gov.vn", OLD, *AGENCIES).kind is K.FITS
    assert judged(JUSTICE, "vanthu@daknong.gov.vn", OLD, *AGENCIES).kind is K.MISMATCH


def test_another_address_than_the_known_one_is_told() -> None:
    """No judgement, but the officer sees where that body usually writes from."""
    check = judged(COMMUNE, "khac@gmail.com", OLD, *AGENCIES)
    assert check == SenderCheck(
        K.UNKNOWN,
        "gmail.com là nơi ai cũng lập được hộp thư; địa chỉ đã biết của Ủy ban nhân dân xã Đắk Wil là "
        "ubnddakwil@gmail.com",
    )


def test_an_address_without_a_proof_is_said_to_be_unproven() -> None:
    """From is written by the sender: an address that fits may be made up; so it is told."""
    address = "vanthu@daknong.gov.vn"
    for proof in (None, MailProof("daknong.gov.vn"), MailProof("khac.example.vn", dmarc=Verdict.PASS)):
        check = judge_sender(TOURISM, OLD, address, proof, ())
        assert check.kind is K.FITS
        assert check.because.endswith("chưa chứng minh được thư gửi từ địa chỉ đó")
    assert "chưa chứng minh" not in judged(TOURISM, address).because


def test_a_mail_that_its_domain_disowns_never_fits() -> None:
    """Known or not, with an issuer or without; a failure of another domain is no word about this one."""
    refuted = MailProof("gmail.com", dmarc=Verdict.FAIL)
    for issuer in (TOURISM, None):
        check = judge_sender(issuer, OLD, "vanthu.svhttdl@gmail.com", refuted, AGENCIES)
        assert check.kind is K.MISMATCH
        assert "DMARC không đạt" in check.because
    assert judge_sender(TOURISM, OLD, "a@daknong.gov.vn", refuted, ()).kind is K.FITS


@pytest.mark.parametrize(
    ("sender", "address"),
    [
        ("Văn thư <VanThu@xa.example.vn>", "vanthu@xa.example.vn"),
        ("vanthu@xa.example.vn", "vanthu@xa.example.vn"),
        ("ubnd@daknong.gov.vn <x@khac.example.vn>", "x@khac.example.vn"),
        ("A <ubnd@daknong.gov.vn> <x@khac.example.vn>", "x@khac.example.vn"),
        ("Sở A, B <x@khac.example.vn>", "x@khac.example.vn"),
        ("Văn thư", ""),
        ("", ""),
        ("a@b", ""),
        ("a@" + "x" * 300 + ".vn", ""),
    ],
)
def test_the_address_of_a_sender(sender: str, address: str) -> None:
    """The last one in brackets: a name may hold another address to mislead."""
    assert address_in(sender) == address


WRONG = """
[[agency]]
name = "Sở A"
province = "tỉnh Đắc Không"
addresses = ["khong phai", "@gmail.com", "@gov.vn", "a@", "@x.example.vn"]
adress = 1

[[agency]]
addresses = []
"""


def test_every_mistake_of_a_list_is_told(tmp_path: Path) -> None:
    """With file, line and remedy, all at once; a domain of everybody is nobody's."""
    file = tmp_path / "agencies.toml"
    file.write_text(WRONG, encoding="utf-8")
    with pytest.raises(SettingsError) as error:
        load_agencies(file)
    told = str(error.value).splitlines()
    assert len(told) == 8
    assert all(line.startswith(str(file)) for line in told)
    for part in (
        "Đắc Không",
        "'khong phai'",
        "gmail.com không của riêng",
        "gov.vn không của riêng",
        "'a@'",
        "adress",
    ):
        assert sum(part in line for line in told) == 1, part


def test_a_list_is_optional_but_must_be_readable(tmp_path: Path) -> None:
    """None without a setting; a name that leads nowhere stops the start."""
    assert load_agencies(None) == ()
    file = tmp_path / "a.toml"
    with pytest.raises(SettingsError, match="VANTHU_AGENCIES"):
        load_agencies(file)
    file.write_bytes(b"\xff")
    with pytest.raises(SettingsError, match="VANTHU_AGENCIES"):
        load_agencies(file)
    file.write_bytes(b"\xef\xbb\xbf" + LIST.encode())
    assert load_agencies(file) == AGENCIES
    assert AGENCIES[0].addresses == ("vanthu.svhttdl@gmail.com", "@svhttdl.daknong.gov.vn")


def test_the_example_of_the_handbook_is_a_good_file() -> None:
    """Whoever copies it from docs/operating.md has a file that is accepted."""
    examples = re.findall(r"```toml\n(.*?)```", HANDBOOK.read_text(encoding="utf-8"), re.DOTALL)
    (example,) = (one for one in examples if "[[agency]]" in one)
    assert judged(TOURISM, "a@svhttdl.daknong.gov.vn", OLD, *read_agencies(example, "a.toml")).kind is K.KNOWN


def test_a_proof_in_words() -> None:
    """One line: proven, refuted or neither, what was checked, and by whom."""
    assert set(KIND_TITLES) == set(SenderKind)
    assert proof_told(None) == proof_told(MailProof("")) == "chưa kiểm tra được người gửi"
    assert proof_told(MailProof("a.vn")) == "chưa chứng minh được thư của a.vn"
    assert proof_told(MailProof("a.vn", dmarc=Verdict.FAIL, said_by="mx.b.vn")) == (
        "KHÔNG phải thư của a.vn (SPF không có, DKIM không có, DMARC không đạt, theo máy chủ mx.b.vn)"
    )
    held = MailProof("a.vn", dkim=Verdict.PASS, signed_by=("a.vn",), verified=True)
    assert proof_told(held) == "đã chứng minh thư của a.vn (chữ ký DKIM của a.vn, máy này đã tự kiểm tra)"
    assert "không đúng" in proof_told(MailProof("a.vn", dkim=Verdict.FAIL))
