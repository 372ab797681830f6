"""What several lists of the United States' Department of State and of trade.gov have in common."""
