"""Archives: opened within bounds, never in one another, known by the bytes that they hold."""

from __future__ import annotations

import gzip
import hashlib
import io
import zipfile

import pytest

from blackletter.errors import SourceError, Unsupported
from blackletter.lists._formats import unpack as module
from blackletter.lists._formats.unpack import unpack


def zipped(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "/"), data)
    return out.getvalue()


def fault_of(name: str, data: bytes) -> SourceError:
    with pytest.raises(SourceError) as caught:
        unpack(name, data)
    return caught.value


def test_a_plain_file_stays_as_it_is_without_its_folders() -> None:
    (file,) = unpack("some/folder\\sdn.csv", b"36")
    assert (file.name, file.data, file.sha256) == ("sdn.csv", b"36", hashlib.sha256(b"36").hexdigest())


def test_gzip_is_known_by_its_content_and_loses_its_suffix() -> None:
    packed = gzip.compress(b"36,X")
    (file,) = unpack("sdn.csv.GZ", packed)
    assert (file.name, file.data) == ("sdn.csv", b"36,X")
    (file,) = unpack("sdn.csv", packed)
    assert (file.name, file.data) == ("sdn.csv", b"36,X")


def test_the_same_bytes_have_the_same_hash_however_they_came() -> None:
    hashes = {
        file.sha256
        for name, data in (("sdn.csv", b"36"), ("a.csv.gz", gzip.compress(b"36")), ("b.zip", zipped(c=b"36")))
        for file in unpack(name, data)
    }
    assert len(hashes) == 1


def test_a_zip_gives_its_files_in_order_of_name() -> None:
    files = unpack("day.zip", zipped(sdn=b"1", in__add=b"2"))
    assert [(file.name, file.data) for file in files] == [("add", b"2"), ("sdn", b"1")]


def test_spreadsheets_stay_whole() -> None:
    data = zipped(mimetype=b"x")
    for name in ("list.ods", "list.XLSX"):
        (file,) = unpack(name, data)
        assert (file.name, file.data) == (name, data)


def test_empty_files_are_refused() -> None:
    assert fault_of("sdn.csv", b"").message == "sdn.csv is empty: 0 bytes"
    assert fault_of("sdn.csv.gz", gzip.compress(b"")).message == "sdn.csv.gz holds an empty file: sdn.csv"
    assert fault_of("a.zip", zipped(b=b"")).message == "a.zip holds an empty file: b"
    assert fault_of("a.zip", zipped()).message == "a.zip is a zip archive without files"


def test_archives_in_archives_are_refused() -> None:
    for name, data in (
        ("a.gz", gzip.compress(gzip.compress(b"36"))),
        ("a.gz", gzip.compress(zipped(b=b"36"))),
        ("a.zip", zipped(b=gzip.compress(b"36"))),
        ("a.zip", zipped(b=zipped(c=b"36"))),
    ):
        fault = fault_of(name, data)
        assert isinstance(fault, Unsupported)
        assert "holds another archive" in fault.message


def test_a_bomb_is_stopped_by_its_proportion() -> None:
    bomb = gzip.compress(b"\0" * (64 * 1024 * 1024))
    assert "is larger than allowed: at most 512 MiB and 200 times its packed size" in fault_of("b.gz", bomb).message
    assert "is larger than allowed" in fault_of("b.zip", zipped(b=b"\0" * (64 * 1024 * 1024))).message


def test_what_comes_out_is_bounded_over_all_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_BYTES", 100)
    assert len(unpack("a.zip", zipped(a=b"1" * 50, b=b"2" * 50))) == 2
    assert "is larger than allowed" in fault_of("a.zip", zipped(a=b"1" * 50, b=b"2" * 51)).message
    assert "is larger than allowed" in fault_of("a.csv", b"1" * 101).message


def test_too_many_files_are_refused() -> None:
    many = {f"f{i}": b"1" for i in range(65)}
    assert fault_of("a.zip", zipped(**many)).message == "a.zip holds 65 files; at most 64 are opened"


def test_damaged_archives_are_refused_in_one_sentence() -> None:
    packed = gzip.compress(b"36" * 1000)
    assert fault_of("a.gz", packed[:-6]).message.startswith("a.gz cannot be unpacked as gzip:")
    assert fault_of("a.gz", packed[:15] + b"\xff\xff" + packed[17:]).message.startswith(
        "a.gz cannot be unpacked as gzip:"
    )
    assert fault_of("a.zip", zipped(b=b"36")[:-5]).message.startswith("a.zip cannot be unpacked as zip:")


@pytest.mark.parametrize("inside", [{"[Content_Types].xml": b"<Types/>"}, {"mimetype": b"m", "content.xml": b"<c/>"}])
def test_a_spreadsheet_stays_whole_whatever_its_name(inside: dict[str, bytes]) -> None:
    data = zipped(**inside)
    (file,) = unpack("download", data)
    assert file.data == data
