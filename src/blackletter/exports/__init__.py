"""Answers in the forms that others read: JSON shapes, rows, briefings."""
