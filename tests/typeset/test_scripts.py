"""What each script needs of typesetting: joins, conjuncts, marks, direction, breaks, colours."""

import pytest

from journeyeditor.typeset import GlyphRun, Style, measure, missing, set_text

BODY = Style(11, 15)


def runs_of(text: str, language: str = "en") -> tuple[GlyphRun, ...]:
    return set_text(text, BODY, language=language).lines[0].runs


def said(text: str) -> list[str]:
    """What stands on the line from left to right."""
    return [run.text.strip() for run in runs_of(text) if run.text.strip()]


def lines_of(text: str, width: float, language: str) -> list[str]:
    return [line.text for line in set_text(text, BODY, width, language=language).lines]


@pytest.mark.parametrize(
    "text",
    [
        "Città, perché, 50 € – “sì”",
        "Zażółć gęślą jaźń, Đường, İstanbul",
        "Привет, Ґанок; Καλημέρα",
        "تجربة العميل، ۱۲۳ پیشِ",
        "חוויית הלקוח בְּרֵאשִׁית ₪",
        "ग्राहक यात्रा का अनुभव ₹",
        "ประสบการณ์ของลูกค้า ฿",
        "客户旅程地图，痛点和机会。顧客體驗與服務流程",
        "お客様の体験は、カスタマージャーニー「痛み」",
        "고객 여정 지도",
        "😀 👩‍💻 👨‍👩‍👧‍👦 🇮🇹 🏴󠁧󠁢󠁳󠁣󠁴󠁿 1️⃣ ❤️ 👍🏽",
        "→ ✓ ✗ ☐ ★ ▲ ≥ ① ½ ™",
    ],
)
def test_nothing_prints_as_a_box(text: str) -> None:
    assert missing(text) == set()
    assert all(0 not in run.glyphs for run in runs_of(text))


def test_what_no_face_has_is_reported() -> None:
    assert missing("a ꙮ漢\n\u200d 𓀀") == {"ꙮ", "𓀀"}


def test_arabic_letters_join() -> None:
    [joined] = runs_of("سسس")
    [alone] = runs_of("س")
    assert len(set(joined.glyphs)) == 3  # final, medial, initial
    assert alone.glyphs[0] not in joined.glyphs
    assert joined.rtl
    assert joined.clusters == (2, 1, 0)


def test_arabic_letters_join_over_the_point_where_a_word_is_cut() -> None:
    word = "سسسسسسسسسسسسسسسسسسس"
    whole = {glyph for run in runs_of(word) for glyph in run.glyphs}
    block = set_text(word, BODY, 40)
    assert len(block.lines) > 1
    assert {glyph for line in block.lines for run in line.runs for glyph in run.glyphs} == whole


def test_arabic_vowels_stand_on_their_letters() -> None:
    [low], [high] = runs_of("سَ"), runs_of("لَ")
    assert low.advance == pytest.approx(measure("س", BODY))
    assert high.ys[high.clusters.index(1)] < low.ys[low.clusters.index(1)]


def test_arabic_is_not_torn_apart_by_tracking() -> None:
    assert measure("سلام", Style(11, 15, tracking=0.1)) == measure("سلام", BODY)


def test_hebrew_english_and_numbers_stand_in_reading_order() -> None:
    assert said("אבג 12 (Google) דה") == ["דה", ")", "Google", "(", "12", "אבג"]
    assert said("see אבג 12 now") == ["see", "12", "אבג", "now"]


def test_a_line_out_of_the_middle_of_a_paragraph_keeps_its_direction() -> None:
    text = "הלקוח מחפש information about the offer באתר"
    lines = set_text(text, BODY, 90).lines
    assert len(lines) > 2
    assert all(line.rtl for line in lines)
    latin = next(line for line in lines if line.text.isascii())
    assert [run.text for run in latin.runs] == [latin.text]


def test_the_first_letter_gives_a_paragraph_its_direction() -> None:
    block = set_text("שלום world\nworld שלום", BODY)
    assert block.rtl
    assert [line.rtl for line in block.lines] == [True, False]


def test_figures_alone_take_the_direction_of_the_language() -> None:
    assert set_text("25 %", BODY, language="ar").rtl
    assert not set_text("25 %", BODY, language="it").rtl


def test_devanagari_forms_conjuncts_and_moves_vowels() -> None:
    [conjunct] = runs_of("क्ष")
    assert len(conjunct.glyphs) == 1
    [vowel] = runs_of("कि")
    [plain] = runs_of("क")
    assert vowel.glyphs[-1] == plain.glyphs[0]  # the vowel stands before the consonant it follows


def test_thai_marks_stand_above_each_other() -> None:
    [run] = runs_of("ที่")
    assert run.advance == pytest.approx(measure("ท", BODY))
    [one] = runs_of("ท่")
    assert (run.glyphs[-1], run.ys[-1]) != (one.glyphs[-1], one.ys[-1])


def test_thai_breaks_between_words_without_spaces() -> None:
    lines = lines_of("ลูกค้าค้นหาข้อมูลสินค้า", 60, "th")
    assert lines == ["ลูกค้าค้นหา", "ข้อมูลสินค้า"]


def test_korean_breaks_at_spaces_only() -> None:
    text = "고객은 온라인에서 조사하고 매장에서 구매합니다"
    lines = lines_of(text, 70, "en")
    assert len(lines) > 2
    assert " ".join(lines) == text


def test_accents_stand_over_letters_that_no_face_has_ready() -> None:
    [run] = runs_of("x̂")
    assert len(run.glyphs) == 2
    assert run.advance == pytest.approx(measure("x", BODY))


@pytest.mark.parametrize("characters", range(3, 12))
def test_chinese_and_japanese_punctuation_does_not_begin_a_line(characters: int) -> None:
    text = "他说：「价格太高」，服务很好。お客様は、「返品は簡単ですか？」と聞いた。"
    lines = lines_of(text, characters * 11, "ja")
    assert len(lines) > 2
    assert not any(line[0] in "、。，」？：" for line in lines)
    assert not any(line[-1] == "「" for line in lines)


def test_japanese_draws_han_characters_its_own_way() -> None:
    [chinese] = runs_of("直骨", "zh")
    [japanese] = runs_of("直骨", "ja")
    assert not set(chinese.glyphs) & set(japanese.glyphs)
    *_, last = runs_of("これは直", "en")
    assert last.glyphs[-1] == japanese.glyphs[0]


def test_chinese_quotes_and_dashes_are_wide() -> None:
    assert measure("“好”——", BODY) > 4.5 * 11
    assert measure("“ok”——", BODY) < 4.5 * 11


def test_decomposed_text_looks_as_composed_text() -> None:
    assert [run.glyphs for run in runs_of("\u1112\u1161\u11ab e\u0301 か\u3099")] == [
        run.glyphs for run in runs_of("한 é が")
    ]


@pytest.mark.parametrize("emoji", ["👩‍💻", "👨‍👩‍👧‍👦", "🇮🇹", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "1️⃣", "👍🏽", "❤️‍🔥"])
def test_an_emoji_is_one_character_in_coloured_layers(emoji: str) -> None:
    runs = runs_of(emoji)
    assert len(runs) > 1
    assert [run.text for run in runs] == [emoji] + [""] * (len(runs) - 1)
    assert [run.hidden_text for run in runs] == [False] + [True] * (len(runs) - 1)
    assert len({run.colour for run in runs}) > 1
    assert all(run.colour and run.colour.startswith("#") and len(run.colour) == 7 for run in runs)
    assert {(run.x, round(run.advance, 6)) for run in runs} == {(0, 11)}


def test_emoji_stand_side_by_side() -> None:
    told = [run for run in runs_of("😀a🎉👍🏽") if not run.hidden_text]
    assert [run.text for run in told] == ["😀", "a", "🎉", "👍🏽"]
    assert told[3].x == pytest.approx(told[2].x + 11)


def test_a_sign_shows_in_colour_only_when_asked() -> None:
    assert runs_of("❤")[0].colour is None
    assert runs_of("❤️")[0].colour is not None
    assert runs_of("⚡")[0].colour is not None  # Unicode asks for it
