"""Readers of file formats that several lists share: bytes in, values out."""
