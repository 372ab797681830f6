"""The bounds of a request: what a publisher may make us wait for, hold and follow."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds of one file's request.

    `seconds` = for all of one attempt, redirects, headers and body included, however busily its bytes trickle;
    `silent_seconds` = without a single byte; `attempts` in all, `first_wait` seconds between the first two and at most
    `longest_wait` between any, a publisher's Retry-After included; `largest_bytes` = of the body, packed or unpacked;
    `redirects` followed.
    """

    seconds: float = 600.0
    silent_seconds: float = 30.0
    attempts: int = 4
    first_wait: float = 1.0
    longest_wait: float = 120.0
    largest_bytes: int = 512 << 20
    redirects: int = 5
