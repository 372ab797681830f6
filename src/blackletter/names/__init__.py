"""Names: folding, keys, index, score and explanation. Pure: no clock, no environment, no disk."""
