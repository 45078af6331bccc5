"""Says on what machine something was measured."""

from __future__ import annotations

import os
import platform
from pathlib import Path


def described() -> str:
    """Describe the machine in words: cores, processor, system, Python, how busy it is."""
    cores = os.cpu_count()
    busy = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return f"{cores} cores ({_processor()}), {platform.system()}, Python {platform.python_version()}{busy}"


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()
