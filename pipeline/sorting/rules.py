"""The rules of sorting: each looks at a mail and says what it is, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.post import MailState, Sorted
from pipeline.secrecy_marks import mark_in_title
from pipeline.sorting import machines
from pipeline.sorting.papers import brings_papers, papers
from pipeline.sorting.words import arrivals, is_pasted, letter_words, numbers, request_words

if TYPE_CHECKING:
    from pipeline.sorting.mail import Arrived, Known

_SHOWN = 60  # characters of a header quoted in a reason
_DELIVERY = {
    "failed": "Thư báo của máy chủ: thư đã gửi không đến được người nhận",
    "delayed": "Thư báo của máy chủ: thư đã gửi bị chậm, máy chủ còn thử lại",
    "delivered": "Thư báo của máy chủ: thư đã gửi được chuyển đến máy chủ của người nhận",
}


def secrecy(letter: Arrived, known: Known) -> Sorted | None:
    """Stop at a mark of secrecy in the subject or in the name of a file; Law 117/2025/QH15."""
    del known
    places = [("Tiêu đề thư", letter.envelope.subject)]
    places += [("Tên tệp đính kèm", one.name) for one in letter.attachments]
    for where, text in places:
        if mark_in_title(text):
            why = f"{where} mang dấu chỉ độ mật: dừng xử lý, báo ngay người phụ trách bảo vệ bí mật."
            return Sorted(MailState.QUARANTINED, why)
    return None


def bounce(letter: Arrived, known: Known) -> Sorted | None:
    """Take reports about delivery for what they are (RFC 3464) and name our mails that came back.

    A mail that is only late, or did arrive, is not named.
    """
    if not machines.is_bounce(letter):
        return None
    said = machines.delivery(letter)
    groups = [known.our_message_ids(ids) for ids in machines.returned_ids(letter) if ids]
    ours = next((ids for ids in groups if ids), ())
    unknown = "" if ours else "; không thấy thư nào do đơn vị gửi trong đó"
    return Sorted(
        MailState.NOT_A_LETTER,
        f"{_DELIVERY[said]}{unknown}.",
        known.matter_by_message_id(ours) if ours else None,
        ours if said == "failed" else (),
    )


def receipt(letter: Arrived, known: Known) -> Sorted | None:
    """Take receipts that a mail was read for what they are (RFC 8098)."""
    if not machines.is_receipt(letter) or (machines.report_type(letter) is None and brings_papers(letter)):
        return None
    ids = tuple(one for group in machines.returned_ids(letter) for one in group)
    why = f"Thư báo đã đọc (“{letter.envelope.subject[:_SHOWN]}”)."
    return Sorted(MailState.NOT_A_LETTER, why, _matter(ids, known))


def statistics(letter: Arrived, known: Known) -> Sorted | None:
    """Take reports of servers about mail in general (DMARC, TLS, abuse) for what they are."""
    del known
    if not machines.is_statistics(letter):
        return None
    return Sorted(MailState.NOT_A_LETTER, "Báo cáo tự động của máy chủ thư (DMARC, TLS hoặc thư rác).")


def automatic_answer(letter: Arrived, known: Known) -> Sorted | None:
    """Take automatic answers (RFC 3834) for what they are, unless they bring papers.

    One that is not sure to be an answer must not read as a letter either: by its words when a header calls
    it automatic, by a letter's head or foot when only its subject does.
    """
    sign = machines.automatic(letter.envelope)
    if sign is None or brings_papers(letter):
        return None
    words, answers = sign
    by_header = words != letter.envelope.subject
    if not answers and (letter_words(letter) if by_header else is_pasted(letter)):
        return None
    why = f"Thư trả lời hoặc thông báo tự động (“{words[:_SHOWN]}”), không kèm văn bản."
    return Sorted(MailState.NOT_A_LETTER, why, _matter(_thread(letter), known))


def spam(letter: Arrived, known: Known) -> Sorted | None:
    """Believe the filter on the way, but tell a person where it may have erred."""
    sign = machines.spam_sign(letter.envelope)
    if sign is None:
        return None
    matter = _matter(_thread(letter), known)
    words = letter_words(letter) if brings_papers(letter) else None
    why = f"Bộ lọc thư rác đánh dấu (“{sign[:_SHOWN]}”): người kiểm tra thư mục thư rác."
    if matter:
        why = f"{why} Thư thuộc luồng thư của một vụ việc: cần người xem ngay."
    elif words:
        why = f"{why} Thư kèm tệp và có lời văn của văn bản (“{words}”): cần người xem ngay."
    return Sorted(MailState.SPAM, why, matter)


def answers_thread(letter: Arrived, known: Known) -> Sorted | None:
    """Know an answer by the mails that it names (RFC 5322 3.6.4), with papers or without."""
    matter = _matter(_thread(letter), known)
    if matter is None:
        return None
    count = len(papers(letter))
    files = f", kèm {count} tệp" if count else ""
    return Sorted(
        MailState.REPLY, f"Trả lời trong luồng thư của vụ việc (In-Reply-To/References){files}.", matter
    )


def answers_number(letter: Arrived, known: Known) -> Sorted | None:
    """Know an answer by a number that it names above the quoted history, when it brings no paper itself.

    A mail that brings a letter names that letter's own number: relating it is not for here.
    """
    if brings_papers(letter) or is_pasted(letter):
        return None
    for count, year in arrivals(letter):
        matter = known.matter_by_arrival(count, year)
        if matter:
            return Sorted(MailState.REPLY, f"Thư nêu số đến {count}/{year}, không kèm văn bản mới.", matter)
    for number in numbers(letter):
        matter = known.matter_by_number(number)
        if matter:
            return Sorted(MailState.REPLY, f"Thư nêu văn bản số {number}, không kèm văn bản mới.", matter)
    return None


def newsletter(letter: Arrived, known: Known) -> Sorted | None:
    """Take mails of lists (RFC 2369, RFC 2919) for newsletters, unless they bring papers or ask something."""
    del known
    sign = machines.list_sign(letter.envelope)
    if sign is None or brings_papers(letter) or request_words(letter):
        return None
    return Sorted(MailState.NOT_A_LETTER, f"Bản tin hoặc thư gửi hàng loạt ({sign}), không kèm văn bản.")


def no_letter(letter: Arrived, known: Known) -> Sorted | None:
    """Take a mail for a plain one when neither what it brings nor what it says can be a letter."""
    del known
    if brings_papers(letter) or letter_words(letter):
        return None
    if not letter.text.strip() and not letter.attachments:
        return Sorted(MailState.NOT_A_LETTER, "Thư trống, không kèm tệp.")
    small = ", chỉ có ảnh nhỏ hoặc chữ ký" if letter.attachments else ""
    return Sorted(MailState.NOT_A_LETTER, f"Thư thường, không kèm văn bản{small}.")


def _thread(letter: Arrived) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*letter.envelope.in_reply_to, *reversed(letter.envelope.references))))


def _matter(ids: tuple[str, ...], known: Known) -> str | None:
    return known.matter_by_message_id(ids) if ids else None
