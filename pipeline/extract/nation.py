"""What the whole country is called as an area; on text without marks and case."""

from __future__ import annotations

import re

NATION = re.compile(
    r"\btoan quoc\b|\bca nuoc\b|\btoan (?:bo )?(?:dat nuoc|lanh tho)\b|\b(?:tren|khap) lanh tho\b"
    r"|\b(?:63|34)\s*/\s*(?:63|34)\b|\b(?:63|34)\s+(?:tinh|don vi hanh chinh cap tinh|dia phuong)\b"
    r"|\b(?:tat ca(?: cac)?|moi|khap(?: cac)?|toan bo(?: cac)?|ca (?:63|34)) tinh,? (?:va )?thanh\b"
    r"|\b(?:moi|khap|tat ca cac|khap moi) (?:mien|vung mien|vung)\b(?! (?:sau|cao|bien))"
    r"|\b(?:khap|toan|tren|trong) (?:ca )?(?:viet nam|to quoc|dat nuoc)\b|\bnhan dan (?:ca nuoc|viet nam)\b"
    r"|\b(?:moi|tat ca(?: cac)?|cac) dia phuong trong (?:ca )?nuoc\b|\b(?:moi|toan the|toan bo"
    r"|tat ca) cong dan viet nam\b"
    r"|\bpham vi quoc gia\b|\bcap quoc gia\b|\bbac (?:chi|den|toi) nam\b"
)
