"""What the tests of the spine share: a small list of its own format, a clock, builders of values, and small worlds."""
