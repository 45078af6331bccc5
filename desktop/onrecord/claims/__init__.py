"""Article text -> actors and claims; the only room with spaCy."""

import os
import sys

# OpenBLAS reads this once, when numpy is loaded, which loading spaCy does. More threads would
# wait for each other in loops and cost the other core more than they save on matrices this small.
if "numpy" not in sys.modules:
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
