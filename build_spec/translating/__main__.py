"""Collect all visible texts into resources/translations and compile what is translated.

    python3 build_spec/start.py translate          write the .ts and .qm files anew
    python3 build_spec/start.py translate --check  only say what is missing; 1 if anything is

``lupdate`` reads the calls of tr() and translate(). The texts of tables (commands, settings, what
comes from below the window) it cannot see: for these it gets a module that is written here.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree as ET

from PySide6 import QtCore

from onrecord.paths import resource
from onrecord.ui import said
from onrecord.ui.actions.rows import MENUS, ROWS, SEPARATOR, VERDICT
from onrecord.ui.dialogs import weights
from onrecord.ui.options.table import OPTIONS, Page

ROOT = Path(__file__).resolve().parents[2]
TOOLS = Path(QtCore.__file__).parent  # which the Essentials bring
LANGUAGES = ("de", "en")  # of English, the counts alone


def tables() -> list[tuple[str, str]]:
    """Give context and text of everything that stands in tables."""
    rows = [row for row in ROWS if row.text != SEPARATOR]
    found = [("actions", text) for row in rows for text in (row.text, row.tip, row.short)]
    found += [("actions", menu) for menu in (*MENUS, VERDICT, *(row.menu for row in rows))]
    found += [("settings", page.value) for page in Page]
    for option in OPTIONS:
        names = (name for _, name in option.choices)
        found += [("settings", text) for text in (option.label, option.help, option.unit, *names)]
    found += [("WeightsDialog", text) for text in weights.texts()]
    for context, texts in (
        ("acts", said.ACTS), ("ratings", said.RATINGS), ("reasons", said.REASONS),
        ("formats", said.FORMATS),
    ):  # fmt: skip
        found += [(context, text) for text in texts]
    return [pair for pair in dict.fromkeys(found) if pair[1]]


def sources(folder: Path) -> list[str]:
    """Give the files that hold visible texts, the module of the tables among them."""
    lines = ["from PySide6.QtCore import QCoreApplication", ""]
    lines += [f"QCoreApplication.translate({_quoted(c)}, {_quoted(t)})" for c, t in tables()]
    module = folder / "tables.py"
    module.write_text("\n".join(lines) + "\n", encoding="utf-8")
    package = ROOT / "desktop" / "onrecord"
    files = [package / "app.py", *sorted((package / "ui").rglob("*.py")), module]
    return [str(file) for file in files]


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def update(target: Path, files: list[str]) -> None:
    """Bring the .ts files of a folder in step with the sources."""
    for language in LANGUAGES:
        plural = ["-pluralonly"] if language == "en" else []
        tool(
            "lupdate", *files, "-no-obsolete", "-locations", "none", *plural,
            "-source-language", "en", "-target-language", language,
            "-ts", str(target / f"onrecord_{language}.ts"),
        )  # fmt: skip


def compile_all(target: Path) -> None:
    """Make the .qm files that the window loads."""
    for language in LANGUAGES:
        name = str(target / f"onrecord_{language}")
        tool("lrelease", f"{name}.ts", "-qm", f"{name}.qm")


def tool(name: str, *words: str) -> None:
    """Run a tool of Qt; it says what it did only where it failed."""
    done = subprocess.run([str(TOOLS / name), *words], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)


def messages(path: Path) -> dict[tuple[str, str], bool]:
    """Give context and text of a .ts file, and whether each is translated to the end."""
    found = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314  # a file of ours
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [] if translation is None else ["".join(translation.itertext()).strip()]
            forms += [(form.text or "") for form in message.iter("numerusform")]
            is_done = translation is not None and translation.get("type") is None and all(forms)
            key = (context.findtext("name", ""), message.findtext("source", ""))
            found[key] = is_done
    return found


def problems(target: Path) -> list[str]:
    """Say what the .ts files of a folder lack, have too much, or have not translated."""
    told = []
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        update(folder, sources(folder))
        for language in LANGUAGES:
            name = f"onrecord_{language}.ts"
            wanted, found = set(messages(folder / name)), messages(target / name)
            told += [f"{name}: missing: {c}: {t}" for c, t in sorted(wanted - set(found))]
            told += [
                f"{name}: not in the sources: {c}: {t}" for c, t in sorted(set(found) - wanted)
            ]
            told += [
                f"{name}: not translated: {c}: {t}" for (c, t), done in found.items() if not done
            ]
    return told


def main(words: list[str]) -> int:
    """Write the files, or with ``--check`` only compare."""
    target = resource("translations")
    if words == ["--check"]:
        told = problems(target)
        print("\n".join(told) or "The translations are complete.")
        return 1 if told else 0
    with tempfile.TemporaryDirectory() as scratch:
        update(target, sources(Path(scratch)))
    compile_all(target)
    left = [text for text in problems(target) if "not translated" in text]
    print("\n".join(left) or "Everything is translated.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
