"""Install OnRecord's locked packages into ``.venv`` and start it, with Python and pip alone.

    python3 build_spec/start.py            install, then open the bundled sample article
    python3 build_spec/start.py test ...   install the tools as well, then run the tests
    python3 build_spec/start.py sync       install the tools as well, and stop there
    python3 build_spec/start.py run ...    install, then run ``onrecord ...``
    python3 build_spec/start.py train ...  install torch apart from the rest; train the taggers
    python3 build_spec/start.py translate  collect visible texts and compile the translations
    python3 build_spec/start.py lock       write the lock files anew from pyproject.toml
    python3 build_spec/start.py lock --check   fail if pyproject.toml has moved on from them
    python3 build_spec/start.py libraries  name the Debian packages that Qt lacks here

Every package is checked against a hash in the lock files. Only the standard library is imported,
and the first lines run on older Pythons too, so that they can say what is wrong.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import qt_libraries

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
TRAIN_VENV = ROOT / ".venv-train"  # with torch: some gigabytes that the program does not need
TOOLS = ROOT / ".tools"  # uv alone: pip puts it there without touching the system's Python
BIN = "Scripts" if os.name == "nt" else "bin"
EXE = ".exe" if os.name == "nt" else ""
OLDEST = (3, 11)

UV_LOCK = ROOT / "build_spec" / "requirements-uv.lock"
RUN_LOCK = ROOT / "requirements.lock"
DEV_LOCK = ROOT / "requirements-dev.lock"
TRAIN_LOCK = ROOT / "build_spec" / "requirements-train.lock"
# What each lock is made from; the dev lock may not pick other versions than the run lock.
LOCKS = (
    (UV_LOCK, ("--group", "bootstrap")),
    (RUN_LOCK, ("pyproject.toml", "--group", "build")),
    (DEV_LOCK, ("pyproject.toml", "--group", "dev", "--constraint", "requirements.lock")),
    (TRAIN_LOCK, ("pyproject.toml", "--group", "train", "--constraint", "requirements.lock")),
)
LOCK_COMMAND = "python3 build_spec/start.py lock"

# Words by which pip and uv say that nothing could be reached.
OFFLINE_SIGNS = (
    "dns error",
    "error sending request",
    "failed to establish a new connection",
    "name resolution",
    "network is unreachable",
    "network connectivity is disabled",
    "connection refused",
    "from versions: none",
    "timed out",
)
# What uv says once for each package when it is done; "Downloading" alone shows that it is alive.
QUIET = (" + ", " - ", " ~ ", " Downloaded ")


class StopError(Exception):
    """Something is missing that only the person at the machine can provide; its text says what."""


def main(words: list[str]) -> int:
    """Carry out one command line and give the exit status."""
    try:
        check_python()
        return act(words)
    except StopError as stop:
        print(stop, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def act(words: list[str]) -> int:
    """Do what the first word says; with no word, open the sample article."""
    command, rest = (words[0], words[1:]) if words else ("sample", [])
    action = ACTIONS.get(command)
    if action is None:
        print(__doc__)
        return 2
    return action(rest)


def open_sample(_rest: list[str]) -> int:
    """Install what is missing and open the window on the bundled sample article."""
    install(RUN_LOCK)
    check_libraries(x11=qt_libraries.uses_x11())
    return call(str(python_of(VENV)), "-m", "onrecord", "sample")


def run(rest: list[str]) -> int:
    """Install what is missing and run ``onrecord`` with the given words."""
    install(RUN_LOCK)
    return call(str(python_of(VENV)), "-m", "onrecord", *rest)


def test(rest: list[str]) -> int:
    """Install what is missing, tools included, and run pytest with the given words."""
    install(DEV_LOCK)
    check_libraries(x11=False)
    # All of them share the cores; a few named ones start quicker alone.
    return call(
        str(python_of(VENV)), "-m", "pytest", *(rest or ["-n", "auto", "--dist", "worksteal"])
    )


def train(rest: list[str]) -> int:
    """Install what is missing and train the taggers; measuring alone needs no torch."""
    alone = "--card-only" in rest
    venv = VENV if alone else TRAIN_VENV
    install(RUN_LOCK if alone else TRAIN_LOCK, venv=venv)
    extra = {"PYTHONPATH": str(ROOT / "build_spec")}
    return call(str(python_of(venv)), "-m", "taggers", *rest, extra=extra)


def translate(rest: list[str]) -> int:
    """Bring resources/translations in step with the sources, or with ``--check`` compare them."""
    install(RUN_LOCK)
    extra = {"PYTHONPATH": str(ROOT / "build_spec")}
    return call(str(python_of(VENV)), "-m", "translating", *rest, extra=extra)


def sync(_rest: list[str]) -> int:
    """Install what is missing, tools included."""
    install(DEV_LOCK)
    return 0


def lock(rest: list[str]) -> int:
    """Write the lock files, or with ``--check`` only compare them."""
    return check_locks() if rest == ["--check"] else write_locks()


def libraries(_rest: list[str]) -> int:
    """Print the Debian packages that Qt lacks here, on one line."""
    print(" ".join(qt_libraries.missing(x11=True)))
    return 0


def check_python() -> None:
    """Stop unless this Python is new enough and has pip."""
    if sys.version_info < OLDEST:
        found = ".".join(str(part) for part in sys.version_info[:3])
        message = f"OnRecord needs Python 3.11 or newer; this is Python {found} ({sys.executable})."
        raise StopError(message)


def install(locked: Path, *, venv: Path | None = None) -> None:
    """Bring ``.venv``, or another environment, to exactly what ``locked`` names, and the checkout itself as editable.

    Quick when nothing has changed. The dev lock holds the run lock in the same versions, so an
    environment with the tools in it is good for both.
    """
    venv = venv or VENV
    if any(read_stamp(one, venv) == stamp(one, venv) for one in (locked, DEV_LOCK)):
        return
    uv = find_uv()
    python = python_of(venv)
    if not python.is_file() or environment_version(venv) != version_text():
        say(f"Making the local environment in {venv.name}")
        uv_call(uv, "venv", "--clear", "--python", sys.executable, str(venv))
    for other in (RUN_LOCK, DEV_LOCK, TRAIN_LOCK):
        stamp_file(other, venv).unlink(missing_ok=True)
    say(f"Installing what {locked.name} names; the first time this takes a few minutes")
    uv_call(uv, "pip", "sync", "--python", str(python), "--require-hashes", str(locked))
    uv_call(
        *(uv, "pip", "install", "--python", str(python), "--offline", "--no-deps"),
        *("--no-build-isolation", "--editable", str(ROOT)),
    )
    stamp_file(locked, venv).write_text(stamp(locked, venv), encoding="utf-8")


def python_of(venv: Path) -> Path:
    """Give the Python of an environment; it may not exist yet."""
    return venv / BIN / ("python" + EXE)


def stamp_file(locked: Path, venv: Path) -> Path:
    """Give the file that says what was installed from ``locked``."""
    return venv / f"{locked.stem}.installed"


def read_stamp(locked: Path, venv: Path) -> str | None:
    """Give what was written after the last installation from ``locked``; None when there is none."""
    try:
        return stamp_file(locked, venv).read_text(encoding="utf-8")
    except OSError:
        return None


def stamp(locked: Path, venv: Path) -> str:
    """Describe the installation: the inputs, and what now lies in the environment.

    The folder names of the installed packages carry their versions, so a package that somebody
    added, removed or upgraded by hand shows without starting anything.
    """
    digest = hashlib.sha256()
    for file in (locked, ROOT / "pyproject.toml"):
        digest.update(file.read_bytes())
    packages = sorted(path.name for path in site_packages(venv).glob("*.dist-info"))
    return "\n".join([digest.hexdigest(), str(ROOT), version_text(), *packages])


def site_packages(venv: Path) -> Path:
    """Give the folder of an environment that the packages lie in; it may not exist yet."""
    if os.name == "nt":
        return venv / "Lib" / "site-packages"
    return venv / "lib" / f"python3.{sys.version_info[1]}" / "site-packages"


def version_text() -> str:
    """Give this Python's version as ``pyvenv.cfg`` spells it."""
    return ".".join(str(part) for part in sys.version_info[:3])


def environment_version(venv: Path) -> str | None:
    """Give the version of the Python that an environment was made with; None when it says nothing."""
    try:
        lines = (venv / "pyvenv.cfg").read_text(encoding="utf-8").splitlines()
    except OSError:
        return None
    fields = dict(line.split(" = ", 1) for line in lines if " = " in line)
    return fields.get("version_info", fields.get("version"))


def find_uv() -> str:
    """Give the path of the locked uv, installed by pip into ``.tools`` when it is not there."""
    wanted = hashlib.sha256(UV_LOCK.read_bytes()).hexdigest()
    mark = TOOLS / "installed"
    if not mark.is_file() or mark.read_text(encoding="utf-8") != wanted:
        check_pip()
        say("Fetching uv, which installs the rest")
        shutil.rmtree(TOOLS, ignore_errors=True)
        fetch(
            *(sys.executable, "-m", "pip", "install", "--quiet", "--target", str(TOOLS)),
            "--root-user-action=ignore",
            *("--require-hashes", "--only-binary", ":all:", "--requirement", str(UV_LOCK)),
        )
        mark.write_text(wanted, encoding="utf-8")
    for folder in ("bin", "Scripts"):
        uv = TOOLS / folder / ("uv" + EXE)
        if uv.is_file():
            return str(uv)
    message = "pip installed uv but not its program; delete the folder .tools and try again."
    raise StopError(message)


def check_pip() -> None:
    """Stop unless this Python has pip."""
    if subprocess.run(
        [sys.executable, "-m", "pip", "--version"], check=False, capture_output=True
    ).returncode:
        message = (
            f"OnRecord needs pip, which {sys.executable} lacks "
            "(on Debian and Ubuntu: sudo apt-get install python3-pip)."
        )
        raise StopError(message)


def uv_call(uv: str, *words: str) -> None:
    """Run uv on the environment; what pip is set up for, a mirror or a proxy, serves uv too."""
    fetch(uv, *words, extra={} if "--offline" in words else pip_settings())


def pip_settings() -> dict[str, str]:
    """Give pip's package index and certificates as uv's variables; empty when pip has none."""
    index = pip_setting("index-url") if "UV_INDEX_URL" not in os.environ else ""
    found = {"UV_DEFAULT_INDEX": index, "SSL_CERT_FILE": pip_setting("cert")}
    return {name: value for name, value in found.items() if value and name not in os.environ}


def pip_setting(name: str) -> str:
    """Give one of pip's settings, from its variable or its files; empty when it is not set."""
    value = os.environ.get("PIP_" + name.upper().replace("-", "_"))
    if value is not None:
        return value
    ask = [sys.executable, "-m", "pip", "config", "get", f"global.{name}"]
    return subprocess.run(ask, check=False, capture_output=True, text=True).stdout.strip()


def fetch(*words: str, extra: dict[str, str] | None = None) -> None:
    """Run an installer, show what it says, and stop with one sentence if it fails."""
    environment = clean_environment()
    environment.update(extra or {})
    environment.update(PIP_USER="0", PIP_REQUIRE_VIRTUALENV="0", PIP_NO_INPUT="1")
    environment.update(PIP_DISABLE_PIP_VERSION_CHECK="1", UV_PYTHON_DOWNLOADS="never")
    said = []
    with subprocess.Popen(
        words, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True, errors="replace"
    ) as process:
        for line in process.stderr or ():
            said.append(line)
            if not line.startswith(QUIET):
                sys.stderr.write(line)
    if process.returncode:
        raise StopError(why("".join(said)))


def why(said: str) -> str:
    """Put an installer's failure into one sentence that says what to do."""
    if "certificate" in said.lower():
        return (
            "This network's certificate is not trusted; name your organisation's certificate file "
            "in SSL_CERT_FILE, or set UV_SYSTEM_CERTS=1, and run the command again."
        )
    if any(sign in said.lower() for sign in OFFLINE_SIGNS):
        return (
            "The packages could not be downloaded; check the internet connection "
            "(or the proxy named in HTTPS_PROXY) and run the command again."
        )
    if "hash" in said.lower() and "mismatch" in said.lower():
        return "A downloaded package is not the one that the lock file names; nothing was run."
    if sys.version_info >= (3, 15):
        return "Some packages may not be ready for this Python yet; try Python 3.11 to 3.14."
    return "The packages could not be installed; the lines above say why."


def check_libraries(*, x11: bool) -> None:
    """Stop when Qt lacks a system library, and name the packages that bring it."""
    packages = qt_libraries.missing(x11=x11)
    if packages:
        names = " ".join(packages)
        message = (
            "Qt lacks libraries of the system; on Debian and Ubuntu this brings them: "
            f"sudo apt-get install --no-install-recommends {names}"
        )
        raise StopError(message)


def write_locks() -> int:
    """Write the lock files from pyproject.toml; versions stay as they are where they still fit.

    To move to newer versions, delete a lock file first.
    """
    uv = find_uv()
    for locked, sources in LOCKS:
        compile_lock(uv, sources, output=locked)
    return 0


def check_locks() -> int:
    """Compile each lock again into a scratch folder; status 1 if one would come out different."""
    uv = find_uv()
    stale = []
    with tempfile.TemporaryDirectory() as folder:
        for locked, sources in LOCKS:
            copy = Path(folder) / locked.name
            shutil.copyfile(locked, copy)  # uv keeps the versions that it finds in the output file
            compile_lock(uv, sources, output=copy)
            if copy.read_bytes() != locked.read_bytes():
                stale.append(locked.name)
    if stale:
        names = ", ".join(stale)
        message = f"pyproject.toml has moved on from {names}; run: {LOCK_COMMAND}"
        raise StopError(message)
    print("The lock files are up to date.")
    return 0


def compile_lock(uv: str, sources: tuple[str, ...], *, output: Path) -> None:
    """Let uv resolve ``sources`` for every platform, with hashes and without any address."""
    uv_call(
        *(uv, "pip", "compile", "--quiet", "--universal", "--generate-hashes"),
        *("--no-emit-index-url", "--python-version", "3.11", "--custom-compile-command"),
        *(LOCK_COMMAND, "--output-file", str(output), *sources),
    )


def call(*words: str, extra: dict[str, str] | None = None) -> int:
    """Run a program of the environment in the checkout's folder of the caller; give its status."""
    environment = clean_environment() | (extra or {})
    return subprocess.run(words, check=False, env=environment).returncode


def clean_environment() -> dict[str, str]:
    """Give the environment without what would lead Python or uv to another installation."""
    astray = ("PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV", "UV_PROJECT_ENVIRONMENT")
    return {name: value for name, value in os.environ.items() if name not in astray}


def say(text: str) -> None:
    """Tell what is going on, apart from what the started program prints."""
    print(text, file=sys.stderr, flush=True)


ACTIONS = {
    "sample": open_sample,
    "run": run,
    "test": test,
    "sync": sync,
    "train": train,
    "translate": translate,
    "lock": lock,
    "libraries": libraries,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
