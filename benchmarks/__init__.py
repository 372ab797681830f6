"""Measurements that print figures; nothing here decides whether a test passes."""
