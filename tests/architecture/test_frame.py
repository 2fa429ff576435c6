"""The frame: one list of checks, the built wheel under test, nothing missing from it."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
import yaml
from tree import ROOT, project_files

import flows
import pipeline

# The nouns and what stands below them know nothing but the standard library and each other.
GROUND = ("model", "page", "post", "signature", "procedure", "terms", "toml_table", "errors")


@pytest.mark.parametrize("package", [pipeline, flows])
def test_the_installed_wheel_is_under_test(package: object) -> None:
    """`./run test` sets VANTHU_TEST_WHEEL: then both packages come from site-packages, not from the tree."""
    inside = "site-packages" in Path(str(getattr(package, "__file__", ""))).parts
    assert inside or os.environ.get("VANTHU_TEST_WHEEL") != "1"


def test_pre_commit_runs_what_ci_runs() -> None:
    """The hooks are the checks of `./run check`, one by one, and ask for nothing from outside."""
    run = (ROOT / "run").read_text(encoding="utf-8")
    found = re.search(r"^checks=\(([a-z ]+)\)$", run, re.MULTILINE)
    assert found
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    assert [repo["repo"] for repo in config["repos"]] == ["local"]
    hooks = config["repos"][0]["hooks"]
    assert [hook["entry"] for hook in hooks] == [f"./run check {name}" for name in found[1].split()]
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert [line.split("/")[-1] for line in ci if "/run" in line and line.startswith('"')] == [
        'run" test',
        'run" check',
    ]


def test_the_wheel_holds_everything(tmp_path: Path) -> None:
    """Profiles, migrations, tables of places and every module are in the wheel, and nothing else is."""
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    wheel = next(tmp_path.glob("vanthu-*.whl"))
    names = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert names == {name for name in project_files() if name.startswith(("pipeline/", "flows/"))}
    assert any(re.match(r"pipeline/route/profiles/.+\.toml$", name) for name in names)
    assert any(re.match(r"pipeline/store/migrations/.+\.py$", name) for name in names)
    assert any(re.match(r"pipeline/places/data/.+\.tsv$", name) for name in names)
    licences = [name for name in zipfile.ZipFile(wheel).namelist() if "/licenses/" in name]
    assert any(name.endswith("/LICENSE") for name in licences)


@pytest.mark.parametrize("module", GROUND)
def test_the_ground_imports_the_standard_library_only(module: str) -> None:
    """A noun must not drag in a library: every room, and every worker process, imports it."""
    tree = ast.parse((ROOT / "pipeline" / f"{module}.py").read_text(encoding="utf-8"))
    names = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    names += [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    own = {f"pipeline.{name}" for name in GROUND}
    assert names
    assert [n for n in names if n not in own and n.split(".")[0] not in sys.stdlib_module_names] == []


def test_every_module_has_its_layer() -> None:
    """A module that no layer names would be checked by nobody."""
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    house = next(c for c in config["tool"]["importlinter"]["contracts"] if c["id"] == "house")
    layered = {name for layer in house["layers"] for name in re.findall(r"[\w.]+", layer)}
    top = {path.stem for path in (ROOT / "pipeline").glob("*.py")} - {"__init__"}
    rooms = {path.parent.name for path in (ROOT / "pipeline").glob("*/__init__.py")}
    assert {f"pipeline.{name}" for name in top | rooms} | {"flows"} <= layered


def test_flows_stay_small() -> None:
    """A flow is a thin door: logic belongs to the rooms."""
    flow = [path for path in (ROOT / "flows").glob("*.py") if "@flow" in path.read_text(encoding="utf-8")]
    assert flow
    assert [path.name for path in flow if len(path.read_text(encoding="utf-8").splitlines()) > 80] == []
