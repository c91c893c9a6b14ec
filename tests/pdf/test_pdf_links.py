"""Links in a PDF: where the Drawing has them, and nowhere that a stranger's map should lead."""

import io

import pikepdf
import pytest
from little_drawings import JOURNEY, drawing, part, said
from pdf_reading import run

from journeyeditor.layout.drawing import Hyperlink
from journeyeditor.pdf.links import ascii_address
from journeyeditor.pdf.render import render


def annotations(pdf: bytes) -> list[dict]:
    with pikepdf.open(io.BytesIO(pdf)) as file:
        return [
            {
                "rect": [float(side) for side in note.Rect],
                "uri": str(note.A.URI),
                "contents": str(note.Contents),
                "subtype": str(note.Subtype),
                "printed": bool(int(note.F) & 4),
            }
            for note in file.pages[0].get("/Annots", [])
        ]


def page_of(*urls: str, paper: str = "own") -> bytes:
    links = [Hyperlink(10, 20 + 30 * n, 40, 12, url) for n, url in enumerate(urls)]
    return render(drawing(part(*links, said("here"), x=5, y=3)), JOURNEY, paper=paper)


def test_a_link_lies_on_what_it_is_a_link_of():
    (link,) = annotations(page_of("https://example.org/a?b=c#d"))
    assert link["uri"] == link["contents"] == "https://example.org/a?b=c#d"
    assert link["subtype"] == "/Link"
    assert link["printed"]
    # From the left and from the bottom of a page of 172 × 172 points.
    assert link["rect"] == pytest.approx([36 + 15, 172 - 36 - 35, 36 + 55, 172 - 36 - 23])


def test_a_link_is_scaled_with_its_map():
    (link,) = annotations(page_of("https://example.org", paper="A0"))
    left, bottom, right, top = link["rect"]
    assert (right - left) / (top - bottom) == pytest.approx(40 / 12, abs=0.01)
    assert right - left > 400


@pytest.mark.parametrize("url", ["http://a.b", "https://a.b", "mailto:a@b.c", "HTTPS://A.B"])
def test_pages_and_letters_can_be_opened(url):
    assert [link["uri"] for link in annotations(page_of(url))] == [url]


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "javascript:alert(1)", "data:text/html,x", "ftp://a.b", "a.b", ""]
)
def test_nothing_else_can(url):
    assert annotations(page_of(url)) == []


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://bücher.example/é?q=ì", "https://xn--bcher-kva.example/%C3%A9?q=%C3%AC"),
        ("https://example.org/a%20b", "https://example.org/a%20b"),
        ("https://example.org/(x)\\", "https://example.org/(x)%5C"),
        ("mailto:josé@example.org", "mailto:jos%C3%A9@example.org"),
    ],
)
def test_addresses_are_spelled_in_ascii_and_shown_as_written(url, address):
    assert ascii_address(url) == address
    (link,) = annotations(page_of(url))
    assert (link["uri"], link["contents"]) == (address, url)


def test_links_satisfy_qpdf(tmp_path):
    file = tmp_path / "links.pdf"
    file.write_bytes(page_of("https://example.org/)", "https://example.org/é"))
    assert "No syntax or stream encoding errors" in run("qpdf", "--check", file)
