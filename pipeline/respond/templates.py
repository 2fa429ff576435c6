"""Templates: DOCX files with placeholders, checked in both directions before they are filled.

A name that the program does not give, and a name that the paper must have but that was deleted, are both
errors that name it. Jinja runs sandboxed, knows no undefined value and escapes all text, so what a letter
holds can neither run nor break the file.
"""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from importlib import resources
from typing import TYPE_CHECKING, Any

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from pipeline.errors import SettingsError
from pipeline.respond.package import repacked
from pipeline.respond.text import fit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from pipeline.respond.document import Context, Document

ENVIRONMENT = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
MAX_BYTES = 20 << 20  # of a template, also unpacked: ours have 40 kB
SNIPPET = 80  # characters of the paragraph in which something is wrong
_TAG = re.compile(r"<[^>]+>")
_FIRST_PARAGRAPH = re.compile(r"<w:p([ >])")
_FOOTNOTES = "wordprocessingml.footnotes+xml"
_PROPERTIES = ("author", "comments", "identifier", "language", "subject", "title")


class TemplateFaultError(SettingsError):
    """A template cannot be used; the message names the file and everything that is wrong with it."""

    advice = (
        "Sửa mẫu bằng Word rồi chạy: vanthu templates check; hoặc xóa mẫu riêng để dùng mẫu của chương trình."
    )


@dataclass(frozen=True, slots=True)
class Mold:
    """The template of one kind of paper: its bytes, and where they come from in an officer's words."""

    where: str
    body: bytes
    own: bool


def find(document: Document, folder: Path | None) -> Mold:
    """Give the template of a paper: the officer's own, else the one that comes with the program.

    Raises:
        TemplateFaultError: the officer's file cannot be read.
    """
    own = folder / document.template if folder else None
    if own is None or not own.exists():
        return Mold(document.template, shipped(document.template).read_bytes(), own=False)
    try:
        return Mold(str(own), own.read_bytes(), own=True)
    except OSError as error:
        raise TemplateFaultError(f"{own}: không đọc được tệp mẫu ({error.strerror}).") from error


def shipped(name: str = "") -> Traversable:
    """Give a template that comes with the program, or the folder of all of them."""
    place = resources.files("pipeline.respond") / "templates"
    return place / name if name else place


def fill(mold: Mold, document: Document, context: Context) -> bytes:
    """Fill a template; the same values give the same bytes.

    Raises:
        TemplateFaultError: as `faults`, or the template does with a value what cannot be done.
    """
    wrong = faults(mold, document)
    if wrong:
        raise TemplateFaultError(f"{mold.where}: " + "; ".join(wrong) + ".")
    template = _opened(mold)
    try:
        template.render(_fitting(context), jinja_env=ENVIRONMENT, autoescape=True)
        out = io.BytesIO()
        template.save(out)
    except (TemplateError, ValueError, TypeError, LookupError, ArithmeticError) as error:
        raise TemplateFaultError(f"{mold.where}: không điền được mẫu: {error}.") from error
    return repacked(out.getvalue())


def _fitting(context: Context) -> Context:
    """Look over all values once more: one control character makes a file that nothing opens."""
    fitting: Context = {}
    for name, value in context.items():
        if isinstance(value, str):
            fitting[name] = fit(value)
        else:
            rows = (
                fit(row) if isinstance(row, str) else {key: fit(text) for key, text in row.items()}
                for row in value
            )
            fitting[name] = tuple(rows)  # type: ignore[assignment] # rows of one list are of one kind
    return fitting


def faults(mold: Mold, document: Document) -> tuple[str, ...]:
    """List everything that is wrong with a template, in Vietnamese; empty when it can be used."""
    try:
        used = _names(mold)
    except TemplateFaultError as error:
        return (str(error),)
    unknown = sorted(used - set(document.names))
    lost = [name for name in document.must if name not in used]
    return (
        *(f"mẫu dùng chỗ điền {{{{ {name} }}}} mà chương trình không có" for name in unknown),
        *(f"mẫu thiếu chỗ điền bắt buộc {{{{ {name} }}}}" for name in lost),
    )


def _opened(mold: Mold) -> DocxTemplate:
    """Open the bytes as a DOCX; TemplateFaultError says what they are instead."""
    try:
        with zipfile.ZipFile(io.BytesIO(mold.body)) as package:
            size = sum(part.file_size for part in package.infolist())
        template = DocxTemplate(io.BytesIO(mold.body))
        if size <= MAX_BYTES:
            template.init_docx()
    except Exception as error:  # what python-docx and lxml raise for a broken file has no common root
        raise TemplateFaultError("tệp không phải văn bản Word (.docx)") from error
    if size > MAX_BYTES:
        raise TemplateFaultError(f"mẫu lớn hơn {MAX_BYTES >> 20} MB")
    return template


def _names(mold: Mold) -> set[str]:
    """List the names that a template uses, "gaps.what" for a column; TemplateFaultError for bad syntax."""
    used: set[str] = set()
    for xml in _sources(_opened(mold)):
        try:
            tree = ENVIRONMENT.parse(xml)
        except TemplateSyntaxError as error:
            raise TemplateFaultError(
                f"sai cú pháp chỗ điền gần “{_near(xml, error)}”: {error.message}"
            ) from error
        used |= set(_paths(tree, {}))
    return used


def _sources(template: DocxTemplate) -> Iterator[str]:
    """Give all that docxtpl hands to Jinja as it does, a paragraph on each line."""
    parts = [template.get_xml()]
    for uri in (template.HEADER_URI, template.FOOTER_URI):
        parts += [template.get_part_xml(part) for _, part in template.get_headers_footers(uri)]
    package = template.get_docx().part.package
    parts += [part.blob.decode() for part in package.parts if part.content_type.endswith(_FOOTNOTES)]
    for xml in parts:
        yield _FIRST_PARAGRAPH.sub(r"\n<w:p\1", template.patch_xml(xml))
    told = template.get_docx().core_properties
    yield "\n".join(getattr(told, name) for name in _PROPERTIES)


def _near(xml: str, error: TemplateSyntaxError) -> str:
    """Give the text of the paragraph in which the error was noticed, or the last before it that has any."""
    lines = [_TAG.sub("", line).strip() for line in xml.splitlines()[: error.lineno]]
    return next((line for line in reversed(lines) if line), "")[-SNIPPET:]


def _paths(node: nodes.Node, rows: dict[str, str]) -> Iterator[str]:
    """Walk the tree of a template; `rows` tells of which list a loop's name is one row."""
    if isinstance(node, nodes.For):
        yield from _paths(node.iter, rows)
        inner = dict(rows)
        if isinstance(node.target, nodes.Name):
            source = next(_paths(node.iter, rows), "")
            inner |= {node.target.name: source, "loop": ""}
        for child in (*node.body, *node.else_, *([node.test] if node.test else [])):
            yield from _paths(child, inner)
        return
    if isinstance(node, (nodes.Getattr, nodes.Getitem)) and isinstance(node.node, nodes.Name):
        key: Any = node.attr if isinstance(node, nodes.Getattr) else getattr(node.arg, "value", "?")
        of = rows.get(node.node.name, node.node.name)
        if of:
            yield f"{of}.{key}"
        return
    if isinstance(node, nodes.Name) and node.ctx == "load":
        of = rows.get(node.name, node.name)
        if of:
            yield of
        return
    for child in node.iter_child_nodes():
        yield from _paths(child, rows)
