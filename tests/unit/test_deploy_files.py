"""The units and the Compose file: hardened, closed, and naming only what is there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
UNITS = sorted((DEPLOY / "systemd").glob("*.service"))
COMPOSE = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
HARDENED = {
    "NoNewPrivileges=yes",
    "PrivateTmp=yes",
    "PrivateDevices=yes",
    "ProtectSystem=strict",
    "ProtectHome=yes",
    "RestrictSUIDSGID=yes",
    "CapabilityBoundingSet=",
    "UMask=0077",
    "User=vanthu",
}
KEYS = {  # of the Compose specification, as far as they are used here
    *("build", "cap_drop", "command", "depends_on", "environment", "healthcheck", "image", "init", "logging"),
    *("networks", "ports", "read_only", "restart", "secrets", "security_opt", "shm_size"),
    *("stop_grace_period", "tmpfs", "user", "volumes"),
}


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_each_unit_is_hardened(unit: Path) -> None:
    """No new rights, a system that cannot be written, an account of its own; only known folders are open."""
    lines = unit.read_text(encoding="utf-8").splitlines()
    assert set(lines) >= HARDENED
    (writable,) = (line for line in lines if line.startswith("ReadWritePaths="))
    assert set(writable.removeprefix("ReadWritePaths=").split()) <= {"/srv/vanthu", "/srv/backup/vanthu"}
    (start,) = (line for line in lines if line.startswith("ExecStart="))
    assert re.match(r"ExecStart=/opt/vanthu/\.venv/bin/(vanthu|python -P -m (flows|prefect)) ", start)


def test_there_is_a_unit_for_each_process() -> None:
    """Server, desk, workers by number, and a backup with its timer."""
    assert [unit.stem for unit in UNITS] == [f"vanthu-{n}" for n in ("backup", "server", "web", "worker@")]
    timer = (DEPLOY / "systemd" / "vanthu-backup.timer").read_text(encoding="utf-8")
    assert {"OnCalendar=*-*-* 01:30:00", "Persistent=yes"} <= set(timer.splitlines())


@pytest.mark.parametrize("name", SERVICES)
def test_each_container_is_hardened(name: str) -> None:
    """A read-only file system, no capability, no new rights, no root, and no name of another container."""
    service = SERVICES[name]
    assert set(service) <= KEYS
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service.get("user") == ("postgres" if name == "postgres" else None)
    assert service["image"] in {"vanthu", "postgres:15-bookworm"}
    assert bool(service.get("ports")) == (name == "web")
    assert "inside" in service["networks"]
    assert set(service["networks"]) <= set(COMPOSE["networks"])


def test_the_database_and_prefect_reach_nobody_outside() -> None:
    """Both are on the inner network only, which has no way out."""
    assert COMPOSE["networks"]["inside"] == {"internal": True}
    assert {n for n, s in SERVICES.items() if "outside" in s["networks"]} == {"web", "worker"}


def test_what_services_name_is_there() -> None:
    """Dependencies, volumes, secrets and mounted files exist; a dependency is waited for."""
    for service in SERVICES.values():
        for other, how in service.get("depends_on", {}).items():
            wanted = how["condition"]
            assert wanted == ("service_completed_successfully" if other == "deploy" else "service_healthy")
            assert other == "deploy" or "healthcheck" in SERVICES[other]
        for source in (volume.partition(":")[0] for volume in service.get("volumes", [])):
            if source.startswith("./"):
                assert (DEPLOY / source).is_file()
            else:
                assert source in COMPOSE["volumes"] or source.startswith("${")
        assert set(service.get("secrets", [])) <= set(COMPOSE["secrets"])


def test_no_password_is_written_down() -> None:
    """Secrets come from the operator's file, which git does not keep, and have no default."""
    text = (DEPLOY / "compose.yaml").read_text(encoding="utf-8")
    assert re.findall(r"PASSWORD: (?!\$\{VANTHU_POSTGRES_PASSWORD:\?)", text) == []
    asked = set(re.findall(r"\$\{(\w+):\?", text))
    offered = re.findall(r"^(\w+)=(.*)$", (DEPLOY / "compose.env.example").read_text("utf-8"), re.MULTILINE)
    assert asked <= {name for name, _ in offered}
    assert dict(offered)["VANTHU_POSTGRES_PASSWORD"] == ""
    assert "deploy/.env" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()


def test_the_image_runs_without_root_and_holds_what_the_wheel_needs() -> None:
    """The last user is no root; every file that is copied into the image exists and is let through."""
    lines = (DEPLOY / "Dockerfile").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line.startswith("USER ")] == ["USER vanthu"]
    copied = [name for line in lines if line.startswith("COPY ") for name in line.split()[1:-1]]
    ours = [name for name in copied if not name.startswith(("--from", "/"))]
    let_through = (DEPLOY / "Dockerfile.dockerignore").read_text(encoding="utf-8").splitlines()
    assert ours
    assert [name for name in ours if not (ROOT / name).exists() or f"!{name}" not in let_through] == []
