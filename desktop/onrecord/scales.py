"""The verdict scales that OnRecord brings along, one TOML file each."""

import tomllib
from pathlib import Path
from typing import Any

from onrecord import paths
from onrecord_db.errors import BugError
from onrecord_db.records import Rating, Scale

COLOUR_ROLES = ("good", "middle", "bad", "none")


def names() -> tuple[str, ...]:
    """Give the names that ``load`` takes, sorted."""
    return tuple(sorted(path.stem for path in paths.resource("scales").glob("*.toml")))


def load(name: str = "default") -> Scale:
    """Read a bundled scale.

    Raises:
        BugError: the file is missing or breaks the rules of a scale. Bundled files are ours.
    """
    path = paths.resource(f"scales/{name}.toml")
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        message = f"The bundled scale {path.name} cannot be read: {error}"
        raise BugError(message) from error
    return _scale(data, path)


def _scale(data: dict[str, Any], path: Path) -> Scale:
    ratings = tuple(_rating(row, order) for order, row in enumerate(data["ratings"], start=1))
    keys = {rating.key for rating in ratings}
    roles = {rating.colour_role for rating in ratings}
    if len(keys) != len(ratings) or not roles <= set(COLOUR_ROLES):
        message = f"The bundled scale {path.name} has a key twice or an unknown colour role."
        raise BugError(message)
    return Scale(key=data["key"], name=data["name"], ratings=ratings)


def _rating(row: dict[str, Any], order: int) -> Rating:
    return Rating(
        key=row["key"],
        label=row["label"],
        definition=row["definition"],
        order=order,
        number=row.get("number"),
        colour_role=row["colour_role"],
        glyph=row["glyph"],
    )
