"""One extractor for the quality gates; the shared data they may use, where it is there."""

from pathlib import Path

import pytest

from onrecord.claims.extract import Extractor

HERE = Path(__file__).resolve()


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    return Extractor()


@pytest.fixture(scope="session")
def shared() -> Path:
    """Give the folder of shared stories beside the checkout; skip where there is none."""
    folder = next((p / "shared" for p in HERE.parents if (p / "shared/stories").is_dir()), None)
    if folder is None:
        pytest.skip("no shared stories beside this checkout")
    return folder
