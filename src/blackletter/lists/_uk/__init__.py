"""What the lists of two British offices have in common: OFSI's and the Foreign Office's print the same fields."""
