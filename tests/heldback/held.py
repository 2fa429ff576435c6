"""One held-back letter: the text, how it looks, and the truth by the contract."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import paper
from _builder import pictures, word
from _builder.articles import article, poster
from _builder.shapes import other, request

if TYPE_CHECKING:
    from _builder.shapes import Article, Json, Letter

PC06 = "Phòng Cảnh sát quản lý hành chính về trật tự xã hội, Công an "
EXTENSION = {"pdf": ".pdf", "scan": ".pdf", "docx": ".docx"}


@dataclass(frozen=True)
class Case:
    """A folder to build; `form` is "pdf", "docx" or "scan DPI SKEW NOISE"; `files` name article, image."""

    folder: str
    letter: Letter
    truth: Json
    received: str
    form: str = "pdf"
    profile: str = "two-tier"
    subject: str = ""
    files: tuple[str, str] = ("bai viet.docx", "anh dai dien.png")
    look: dict[str, Any] = field(default_factory=dict)
    own: Article | None = None
    file: str = ""

    def build(self) -> dict[str, bytes]:
        """Give the files of the folder."""
        kind = self.form.split()[0]
        name = self.file or f"{self.folder[:3]}-van-ban{EXTENSION[kind]}"
        if kind == "docx":
            made = paper.docx(self.letter, self.look)
        else:
            made = paper.pdf(self.letter, self.look)
            if kind == "scan":
                dpi, skew, noise = self.form.split()[1:]
                seal = " ".join(self.letter.issuer)[:32]
                made = paper.scan(
                    made, seed=self.folder, dpi=int(dpi), skew=float(skew), noise=float(noise), seal=seal
                )
        out, roles = {name: made}, {name: "letter"}
        text, image = self.files
        if self.subject and text:
            out[text] = word.article_docx(self.own or article(self.subject, text))
            roles[text] = "article"
        if self.subject and image:
            out[image] = pictures.poster(poster(self.subject, image))
            roles[image] = "image"
        command = {
            "files": list(out),
            "together": len(out) > 1,
            "profile": self.profile,
            "received": self.received,
        }
        expect = self.truth | {"roles": roles}
        if kind == "scan" and expect.get("status") == "ready":
            expect["status_any"] = ["ready", "needs_review"]
        told = {"command": command, "expect": expect, "optical": kind == "scan"}
        return out | {"expected.json": f"{json.dumps(told, ensure_ascii=False, indent=1)}\n".encode()}


def ask(folder: str, letter: Letter, on: str | None, body: Json, **more: Any) -> Case:  # noqa: ANN401 - JSON values
    """Give a posting request; see `_case` for `more`."""
    return _case(folder, letter, request(letter, on, body, **_told(more)), more)


def tell(folder: str, letter: Letter, on: str | None, who: Json, type_: str, **more: Any) -> Case:  # noqa: ANN401 - JSON values
    """Give a letter that asks for no posting."""
    truth = other(letter, on or "", {"issuer": who, "document_type": type_}, **_told(more))
    truth["fields"]["issued_on"] = on
    return _case(folder, letter, truth, more)


def _told(more: dict[str, Any]) -> dict[str, Any]:
    keys = ("title", "authority", "findings", "doubtful", "urgency", "number")
    return {key: more[key] for key in keys if key in more}


def _case(folder: str, letter: Letter, truth: Json, more: dict[str, Any]) -> Case:
    """Apply `fix` (dotted key -> right value) and `drop` (dotted keys too ambiguous to score)."""
    fields = truth["fields"]
    for key, value in more.get("fix", {}).items():
        head, _, part = key.partition(".")
        if part:
            fields[head][part] = value
        else:
            fields[head] = value
    for key in more.get("drop", ()):
        head, _, part = key.partition(".")
        holder = fields if head in fields else truth
        if part:
            holder[head].pop(part)
        else:
            holder.pop(head)
    if "type_" in more:
        truth["document_type"] = more["type_"]
    keys = ("received", "form", "profile", "subject", "files", "look", "own", "file")
    return Case(folder, letter, truth, **{key: more[key] for key in keys if key in more})
