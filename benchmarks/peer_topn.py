"""Run by benchmarks/peers.py where sparse_dot_topn is installed: ten candidates of each name by 3-grams of letters.

Reads {"queries": […], "names": […]}, writes {"count": …, "seconds": processor seconds}; the index of the listed names
is made before the clock starts.
"""

import json
import sys
import time

from sklearn.feature_extraction.text import (  # type: ignore[import-not-found, import-untyped, unused-ignore]
    TfidfVectorizer,
)
from sparse_dot_topn import sp_matmul_topn  # type: ignore[import-not-found, unused-ignore]


def main() -> None:
    """Find and say how long it took."""
    work = json.load(sys.stdin)
    grams = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 3))
    listed = grams.fit_transform(work["names"]).T.tocsr()
    start = time.process_time()
    sp_matmul_topn(grams.transform(work["queries"]), listed, top_n=10, threshold=0.3, n_threads=1)
    json.dump({"count": len(work["queries"]), "seconds": time.process_time() - start}, sys.stdout)


if __name__ == "__main__":
    main()
