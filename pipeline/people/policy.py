"""Rules for new passwords: each function says in Vietnamese what is wrong, None when nothing is.

Sources: OWASP ASVS 5.0, 6.2.1 to 6.2.12; NIST SP 800-63B-4, 3.1.1.2.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.vietnamese.text import unmarked

if TYPE_CHECKING:
    from pipeline.person import Person

SHORTEST, LONGEST = 12, 128  # characters
_OWN = 6  # characters that must be left beside one's own name
_PERIOD = 4  # a password that repeats so few signs is one of so many
_RUNS = (
    "0123456789012345678901234567890",
    "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
    "qwertyuiopasdfghjklzxcvbnm",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
    "1q2w3e4r5t6y7u8i9o0p",
    "zaq12wsxcde34rfvbgt56yhnmju78ik",
    "zaq1xsw2cde3vfr4bgt5nhy6mju7",
    "qazwsxedcrfvtgbyhnujmikolp",
)
# Words that lists of leaked passwords begin with, in the world and in Viet Nam, and those of this house;
# a password of one or several of them, with figures or signs around, is guessed among the first.
_COMMON = frozenset(
    """
    password passw0rd pass pwd admin administrator root user guest login welcome letmein master secret
    default changeme test demo hello iloveyou princess sunshine dragon monkey football baseball superman
    trustno qwerty azerty asdf zxcv abc abcd xyz computer internet windows google facebook zalo samsung
    matkhau mat khau matma dangnhap taikhoan nguoidung quantri quan tri vietnam viet nam hanoi saigon tphcm
    hochiminh bacho tphochiminh danang hue cantho haiphong lamdong dalat daknong gianghia yenbai binhthuan
    anhyeuem emyeuanh anh yeu em yeuem yeuanh iuem minhyeu mai mai maimai giadinh bome conyeu xinchao
    chaoban khongbiet khongco khong biet nguyen tran nguyenvana
    congan cong an canbo can bo vanthu van thu truyenthong congvan thamdinh pheduyet lanhdao bocongan
    congantinh conganxa conganphuong pc06 c06 vneid dancu kiemtra phong ubnd xa phuong tinh huyen
    anphat baoan binhan thanhcong thienthan thiensu thuytien phuonganh quynhanh tuananh minhanh hoanganh
    ngoclan thanhtung duyanh quanghuy minhduc tuankiet hoangnam thuyduong hongnhung kimngan khanhlinh
    tinhyeu hoahong maiyeu yeumai nhoem nhoanh boderong sieunhan songoku doraemon conan naruto vuive
    unbelievable christopher alexander alexandra elizabeth michael jessica jennifer
    jordan ashley andrew thomas charlie daniel anthony william matthew samantha nicole patrick katherine
    liverpool manchester united barcelona realmadrid chelsea arsenal juventus messi ronaldo beckham
    california australia america england canada london paris newyork chicago dallas summer winter spring
    autumn flower butterfly chocolate strawberry banana cookie pepper ginger cheese starwars pokemon
    spiderman batman harrypotter mustang ferrari mercedes porsche corvette yamaha honda toyota suzuki
    nothing whatever forever lovely beautiful angel angels jesus christ heaven blessed family mother father
    brother sister loveme lovelove mylove babygirl myspace secure security server system network office
    company business student school teacher doctor changeit temporary temp private access account
    cong hoa xa hoi chu nghia doclap doc lap tudo tu do hanhphuc hanh phuc
    """.split()  # noqa: SIM905 - a list of words reads better than so many quotes
)
_SIGNS, _FIGURES = str.maketrans("@$", "as"), str.maketrans("0134578", "oleastb")
_NUMBER = 15  # figures: telephones, identity cards, one or two birthdays


def too_short(password: str, _person: Person) -> str | None:
    """Demand twelve characters: more than the standards, because few will have a second factor."""
    if len(password) < SHORTEST:
        return f"Mật khẩu cần ít nhất {SHORTEST} ký tự; một câu vài từ dễ nhớ là tốt nhất."
    return None


def too_long(password: str, _person: Person) -> str | None:
    """Refuse what no person types."""
    if len(password) > LONGEST:
        return f"Mật khẩu dài nhất {LONGEST} ký tự."
    return None


def own_name(password: str, person: Person) -> str | None:
    """Refuse the login or the name, in any order and spelling, with a little around."""
    given, name = _bare(password), unmarked(person.name).lower()
    words = [*re.findall(r"[a-z0-9]+", name), *re.findall(r"[a-z0-9]+", person.login)]
    left = given
    for word in (_bare(person.login), _bare(person.name), *sorted(words, key=len, reverse=True)):
        if len(word) > 1:
            left = left.replace(word, "")
    if left != given and len(left) < _OWN:
        return "Mật khẩu không được là tên đăng nhập hoặc họ tên, kể cả khi thêm vài ký tự."
    return None


def common(password: str, _person: Person) -> str | None:
    """Refuse what stands first in every list of guesses."""
    plain = _bare(password)
    is_number = plain.isdigit() and len(plain) <= _NUMBER
    if is_number or _is_words(plain) or _is_words(_bare(password.translate(_SIGNS))):
        return "Mật khẩu này quá phổ biến, dễ bị đoán: dùng một câu của riêng mình, từ 12 ký tự trở lên."
    return None


def monotonous(password: str, _person: Person) -> str | None:
    """Refuse one sign or group of signs over and over, and runs of the alphabet or the keyboard."""
    given = password.lower()
    repeats = any((given[:size] * len(given)).startswith(given) for size in range(1, _PERIOD + 1))
    if repeats or any(given in run or given in run[::-1] for run in _RUNS):
        return "Mật khẩu là một dãy lặp hoặc dãy phím liền nhau, dễ bị đoán: dùng một câu của riêng mình."
    return None


def _bare(text: str) -> str:
    """Give the letters and figures of any script without Vietnamese marks, in lower case."""
    return "".join(char for char in unmarked(text).lower() if char.isalnum())


def _is_words(text: str) -> bool:
    """Tell whether a text is nothing but common words and figures; a figure may stand for a letter."""
    if not text or text.isdigit():
        return False
    letters = text.translate(_FIGURES)
    ends = [True] + [False] * len(text)
    for end in range(1, len(text) + 1):
        ends[end] = (ends[end - 1] and text[end - 1].isdigit()) or any(
            ends[end - len(word)] and (letters.endswith(word, 0, end) or text.endswith(word, 0, end))
            for word in _COMMON
            if len(word) <= end
        )
    return ends[-1]
