"""Blocks: what each stretch of a scraped report is (title, deck, dateline, caption…), as a mask over the raw text."""
