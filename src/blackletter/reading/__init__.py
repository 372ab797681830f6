"""The pure reader: a report's text in, statements and steps with verbatim evidence out.

Never reads the clock, the environment or the disk.
"""
