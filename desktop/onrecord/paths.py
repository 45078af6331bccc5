"""Where things lie: the bundled resources and the user's own folders."""

from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("OnRecord", appauthor=False)


def resource(name: str) -> Path:
    """Give the path of a bundled file, ``name`` relative to ``resources/``.

    A wheel carries the folder inside the package; a checkout has it at the top.
    """
    inside = Path(__file__).parent / "resources"
    root = inside if inside.is_dir() else Path(__file__).parents[2] / "resources"
    return root / name


def data_folder() -> Path:
    """Give the folder of the user's databases; it may not exist yet."""
    return Path(_DIRS.user_data_dir)


def log_folder() -> Path:
    """Give the folder of the log files; it may not exist yet."""
    return Path(_DIRS.user_log_dir)


def settings_file() -> Path:
    """Give the file of window state and preferences; it may not exist yet."""
    return Path(_DIRS.user_config_dir) / "settings.ini"
