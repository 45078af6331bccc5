"""Says where the main thread was while the event loop did not turn."""

from __future__ import annotations

import sys
import threading
import time
import traceback
from collections import Counter
from pathlib import Path

_EVERY = 0.01  # seconds between two looks
_DEPTH = 7  # innermost calls that are told


class Watch:
    """Looks at the main thread's calls from another thread whenever a beat is late."""

    def __init__(self, *, late: float) -> None:
        self.last_beat = time.perf_counter()
        self._late = late
        self._seen: Counter[str] = Counter()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def stop(self) -> str:
        """Stop looking; give the places seen most, with the seconds spent there, one a line."""
        self._over.set()
        self._thread.join()
        return "\n".join(
            f"{seen * _EVERY:6.2f} s  {place}" for place, seen in self._seen.most_common(12)
        )

    def _look(self) -> None:
        main = threading.main_thread().ident or 0
        while not self._over.wait(_EVERY):
            frame = sys._current_frames().get(main)
            if time.perf_counter() - self.last_beat > self._late and frame is not None:
                calls = traceback.extract_stack(frame)[-_DEPTH:]
                self._seen[" > ".join(map(_named, calls))] += 1


def _named(call: traceback.FrameSummary) -> str:
    return f"{Path(call.filename).name}:{call.lineno}:{call.name}"
