"""Text in a PDF: each glyph where it was set, each word as it was written, in reading order."""

import re
from dataclasses import replace

import pikepdf
import pytest
from little_drawings import JOURNEY, PLAIN, drawing, part, said
from pdf_reading import Shown, differences, fonts_of, run, set_glyphs, shown_glyphs, text_of

from journeyeditor.layout.drawing import Words
from journeyeditor.layout.lay_out import lay_out
from journeyeditor.layout.theme import load_theme
from journeyeditor.pdf.pages import map_sheet
from journeyeditor.pdf.render import render
from journeyeditor.resources import samples
from journeyeditor.storage.files import load
from journeyeditor.typeset import set_text

SCRIPTS = {
    "Latin": "Perché «AVATAR» affluisce? Office fjord, naïve",
    "Vietnamese": "Cà phê sữa đá ở đây ngon",
    "Greek": "Φωτογραφίες με το άρωμα",
    "Cyrillic": "Пришлите список обжарщиков",
    "Hebrew": "שלט הכניסה בעשר שפות",
    "pointed Hebrew": "רְחוֹב שָׁלוֹם",
    "Arabic": "رسالة العميل لا تصل",
    "vowelled Arabic": "مَرْحَبًا بالعالَم",
    "Devanagari": "ग्राहक यात्रा क्षत्रिय किताब स्त्री",
    "Thai": "น้ำใจลูกค้าที่ดี กำลังซื้อ",
    "Chinese": "我们一家四口从成都飞来，本来只打算待一天",
    "Japanese": "ハンドドリップ飲み比べ、こんなに香りの良い",
    "Korean": "한국어 설문 조사 이메일",
    "emoji": "Grazie 😀 👍🏽 👩‍🍳 🇮🇹 ❤️ fine",
    "decomposed": "re\u0301sume\u0301 n\u0303andu\u0301",
    "markup": "R&D <Team> says: 3 < 5 &amp; \\(no\\) % (a) [b] {c}",
}


def page_of(*texts: str) -> bytes:
    lines = [said(text, y=20 + 20 * n) for n, text in enumerate(texts)]
    return render(drawing(part(*lines), width=500, height=20 * len(texts) + 20), JOURNEY)


@pytest.mark.parametrize("text", SCRIPTS.values(), ids=SCRIPTS)
def test_every_script_reads_as_it_was_written(text, tmp_path):
    assert text_of(page_of(text), tmp_path).strip() == text


MIXED = {
    "figures in Hebrew": "״הזמנתי 3 כרטיסים ב־22:45 וקיבלתי רק 2״",
    "Latin in Hebrew": "״כרטיסים באתר Mundo Café בלבד״",
    "signs in Arabic": "«القهوة ممتازة، لكن الفناجين صغيرة جدًا.»",
    "everything in Arabic": "«دفعتُ 24 € لحقيبة Mundo Café ولم تصل بعد (الطلب MC-1047).»",
    "Arabic figures": "عدد ١٢٣ طلب",
    "figures beside vowels": "مَرْحَبًا 12 بالعالَم",
    "brackets": "המחיר 25% או 24€ (כולל) - ב",
    "figures in Hebrew in English": "The label says שלום 22 עולם twice",
    "Arabic between Cyrillic and Chinese": "Имя кириллицей, الاسم بالعربية, 漢字の氏名",
    "an address": "https://example.org/א/ב?x=1 כאן",
    "emoji": "תודה 👩‍🍳 רבה 😀!",
    "Devanagari": "धन्यवाद · תודה · ขอบคุณ",
    "no letters from right to left": "Wait… (please!)",
}
MUCH = {"left to right": "Much more of this page is Latin. ", "right to left": "ועוד הרבה שורות. "}


@pytest.mark.parametrize("most", MUCH.values(), ids=MUCH)
@pytest.mark.parametrize("text", MIXED.values(), ids=MIXED)
def test_both_directions_in_a_line_read_as_they_were_written(text, most, tmp_path):
    """pdftotext orders each line as if it went as most of its page does."""
    page = page_of(text, *[most * 3] * 4)
    assert text in text_of(page, tmp_path).splitlines()


@pytest.mark.parametrize("most", MUCH.values(), ids=MUCH)
def test_a_line_without_letters_reads_like_its_paragraph(most, tmp_path):
    text = "«الساعة 15:30.»"
    lines = set_text(text, PLAIN, width=45).lines
    assert [line.text for line in lines] == ["«الساعة", "15:30.»"]
    marks = [Words(20, 20 + 16 * n, line, "#000000") for n, line in enumerate(lines)]
    page = render(drawing(part(*marks, said(most * 4, y=80)), width=900), JOURNEY)
    assert "\n".join(line.text for line in lines) in text_of(page, tmp_path)


@pytest.mark.parametrize("most", MUCH.values(), ids=MUCH)
@pytest.mark.parametrize("text", MIXED.values(), ids=MIXED)
def test_both_directions_in_a_line_are_where_they_were_set(text, most):
    lines = [said(text, y=20), said(most * 4, y=40)]
    shown = drawing(part(*lines), width=900)
    sheet = map_sheet(900, 100, "own", "auto")
    assert not differences(
        set_glyphs(shown, sheet), shown_glyphs(render(shown, JOURNEY)), tolerance=0.01
    )


@pytest.mark.parametrize("text", SCRIPTS.values(), ids=SCRIPTS)
def test_every_glyph_is_where_it_was_set(text):
    words = said(text, x=7.25, y=31.5, colour="#a8243a")
    shown = drawing(part(words, x=13, y=4.5), width=500)
    sheet = map_sheet(500, 100, "own", "auto")
    assert not differences(
        set_glyphs(shown, sheet), shown_glyphs(render(shown, JOURNEY)), tolerance=0.01
    )


def test_a_misplaced_glyph_would_be_noticed():
    shown = drawing(part(said("Perché")), width=500)
    sheet = map_sheet(500, 100, "own", "auto")
    wanted = set_glyphs(shown, sheet)
    found = shown_glyphs(render(shown, JOURNEY))
    moved = [*found[:-1], Shown(**{**vars(found[-1]), "x": found[-1].x + 0.05})]
    assert not differences(wanted, found, tolerance=0.02)
    assert len(differences(wanted, moved, tolerance=0.02)) == 2  # one missing, one too much


def test_errors_of_rounding_do_not_add_up_along_a_line():
    """Fifty kerned pairs, each shifted by a fraction of a thousandth of an em."""
    shown = drawing(part(said("AVAWATo" * 20, size=7.3)), width=900)
    sheet = map_sheet(900, 100, "own", "auto")
    found = shown_glyphs(render(shown, JOURNEY))
    assert not differences(set_glyphs(shown, sheet), found, tolerance=0.006)


def test_words_of_several_lines_do_not_grow_together(tmp_path):
    text = text_of(page_of("Confronta tessuti", "e misure", "dal telefono"), tmp_path)
    assert text.split() == ["Confronta", "tessuti", "e", "misure", "dal", "telefono"]


def test_a_colour_glyph_is_read_once_and_painted_in_all_its_colours():
    found = shown_glyphs(page_of("😀"))
    assert len({glyph.colour for glyph in found if glyph.outline}) >= 3
    assert "".join(glyph.text for glyph in found).replace("\u200b", "") == "😀"


@pytest.mark.parametrize("path", samples(), ids=lambda path: path.name)
def test_the_glyphs_of_a_sample_are_those_of_its_drawing(path):
    journey = load(path).journey
    shown = replace(lay_out(journey, load_theme("print"), legend=True), shortened=())
    for paper in ("own", "A4"):
        sheet = map_sheet(shown.width, shown.height, paper, "auto")
        pdf = render(shown, journey, paper=paper)
        assert not differences(set_glyphs(shown, sheet), shown_glyphs(pdf), tolerance=0.02)


@pytest.mark.parametrize("path", samples(), ids=lambda path: path.name)
def test_the_texts_of_a_sample_are_found(path, tmp_path):
    """All lines as they are. pdftotext joins words that a hyphen divides: of these lines, the words
    are enough."""
    journey = load(path).journey
    shown = lay_out(journey, load_theme("print"), legend=True)
    text = text_of(render(shown, journey), tmp_path)
    flat = re.sub(r"\s+", " ", text)
    for _, words in shown.words():
        line = re.sub(r"\s+", " ", words.line.text)
        if line.endswith("-"):
            assert all(word in flat for word in re.findall(r"\w{2,}", line)), line
        else:
            assert line in flat


def test_the_story_is_told_stage_by_stage(tmp_path):
    """The order of the content, as `pdftotext -raw` shows it."""
    path = next(path for path in samples() if "percorso" in path.name)
    journey = load(path).journey
    shown = lay_out(journey, load_theme("print"), legend=True)
    text = re.sub(r"\s+", " ", text_of(render(shown, journey), tmp_path, "-raw"))
    places = [text.index(journey.title), text.index(journey.lanes[-1].title)]
    for stage in journey.stages:
        places.append(text.index(f" {stage.title} ", places[-1]))
        for lane in journey.lanes:
            for card in journey.index.cell(stage.id, lane.id):
                places.append(text.index(card.title, places[-1]))
    assert places == sorted(places)
    assert len(places) > 40


def test_fonts_are_embedded_subset_and_readable(tmp_path):
    fonts = fonts_of(page_of(*SCRIPTS.values()), tmp_path)
    assert len(fonts) >= 8
    assert len({font["name"] for font in fonts}) == len(fonts)
    for font in fonts:
        assert re.match(r"[A-Z]{6}\+Journey", font["name"])
        assert (font["emb"], font["sub"], font["uni"]) == ("yes", "yes", "yes")


def test_a_subset_holds_only_what_is_used():
    small, large = len(page_of("我们")), len(page_of("我们" + SCRIPTS["Chinese"]))
    assert small < large < 40_000


def test_the_widths_of_a_font_are_those_of_its_program(tmp_path):
    """PDF/A wants it, and viewers that use the other one would tear words apart."""
    file = tmp_path / "some.pdf"
    file.write_bytes(page_of(*SCRIPTS.values()))
    import uharfbuzz as hb

    with pikepdf.open(file) as pdf:
        for font in pdf.pages[0].Resources.Font.values():
            below = font.DescendantFonts[0]
            program = hb.Font(hb.Face(bytes(below.FontDescriptor.FontFile2.read_bytes())))
            glyphs = bytes(below.CIDToGIDMap.read_bytes())
            for code, width in enumerate(below.W[1]):
                glyph = int.from_bytes(glyphs[2 * code : 2 * code + 2], "big")
                own = program.get_glyph_h_advance(glyph) * 1000 / program.face.upem
                assert abs(float(width) - own) < 0.01


def test_the_fonts_satisfy_qpdf(tmp_path):
    file = tmp_path / "some.pdf"
    file.write_bytes(page_of(*SCRIPTS.values()))
    assert "No syntax or stream encoding errors" in run("qpdf", "--check", file)
