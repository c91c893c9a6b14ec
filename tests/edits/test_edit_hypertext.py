"""What HTML from a clipboard says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyeditor.edits.fragments import is_table, text_in

SHEET = "\tFirst\tSecond\nActions\tReads\tBuys"


def table(*rows, cell="td"):
    made = (f"<tr>{''.join(f'<{cell}>{said}</{cell}>' for said in row)}</tr>" for row in rows)
    return f"<table>{''.join(made)}</table>"


def test_a_table_is_written_as_a_spreadsheet_writes_it():
    assert text_in(table(["", "First", "Second"], ["Actions", "Reads", "Buys"])) == SHEET


@pytest.mark.parametrize(
    "page",
    [
        "<html><head><title>Page</title><style>td {{}}</style><body>{}</body></html>",
        "<meta charset='utf-8'><div> \n {} <!-- a comment --> </div>",
        "<table><tr><td>{}</td></tr></table>",
        "<script>document.write('no')</script>{}<template>no</template>",
        "{}<o:p></o:p>",
    ],
)
def test_what_stands_around_a_table_without_a_word_is_left_out(page):
    made = table(["", "First", "Second"], ["Actions", "Reads", "Buys"])
    assert text_in(page.format(made)) == SHEET


def test_tags_that_nobody_closes_are_no_harm():
    assert text_in("<table><tr><td><td>First<td>Second<tr><th>Actions<td>Reads<td>Buys") == SHEET


def test_spaces_are_one_and_blocks_are_lines_of_a_cell():
    cell = "<p>One\n  and&nbsp;<b>a</b> half<p>Two<br>Three<ul><li>Four</ul>"
    assert text_in(table([cell, "b"], ["c", "d"])) == '"One and a half\nTwo\nThree\nFour"\tb\nc\td'


def test_signs_of_a_table_in_words_stay_words():
    assert text_in(table(['say "yes"', "a &lt;b&gt; &amp; c"])) == '"say ""yes"""\ta <b> & c'


def test_a_head_over_columns_and_one_beside_rows_take_what_belongs_to_them():
    html = (
        "<table><tr><td><th colspan=2>First<th>Second"
        "<tr><th rowspan=2>Actions<td>a<td>b<td>c<tr><td>d<td>e<td>f<tr><th>Needs<td>g<td>h<td>i"
    )
    rows = '\tFirst\tSecond\nActions\t"a\nb\nd\ne"\t"c\nf"\nNeeds\t"g\nh"\ti'
    assert text_in(html) == rows


def test_other_cells_over_several_places_are_said_once():
    html = "<table><tr><td rowspan=2>a<td>b<td>c<tr><td colspan=2>d<tr><td>e<td>f<td>g"
    assert text_in(html) == "a\tb\tc\n\td\t\ne\tf\tg"


def test_words_beside_a_table_make_lines_of_all():
    html = f"<p>Dear all,</p>{table(['a', 'b'], ['c', 'd'])}<p>Yours</p>"
    assert text_in(html) == "Dear all,\na\nb\nc\nd\nYours"
    assert text_in(f"<table><tr><td>{html}") == "Dear all,\na\nb\nc\nd\nYours"


def test_what_a_table_is_called_stands_in_no_cell():
    made = table(["a", "b"], ["c", "d"]).replace("<table>", "<table><caption>Our map</caption>")
    assert text_in(made) == "a\tb\nc\td"


def test_one_column_is_lines():
    assert text_in(table(["a<br>b"], ["c"])) == "a\nb\nc"
    assert text_in("<h1>One</h1><div>Two</div>") == "One\nTwo"


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<table></table>",
        "<![foo bar]>",
        "<table>" * 5000,
        "<table><tr><td>" * 5000,
        "<td colspan=99999999>a" * 3000,
        "<table>" + "<tr><td colspan=1000 rowspan=1000>" * 3000,
        "<a b='" * 30_000,
        "<a " * 30_000,
        "x" * 2_000_001,
    ],
)
def test_hostile_pages_are_no_table(html):
    assert not is_table(text_in(html))


TABLE = [
    "<table>",
    "</table>",
    "<tr>",
    "</tr>",
    "<td>",
    "</td>",
    "<th colspan=2>",
    "<td rowspan=3>",
]
WORDS = ["<caption>", "</caption>", "<p>", "<br>", "&nbsp;", "word "]
pieces = st.lists(st.sampled_from(TABLE + WORDS), max_size=40)


@given(pieces)
def test_each_word_comes_out_once_however_tags_are_mixed(parts):
    captions = "<caption>" in parts
    said = text_in("".join(parts)).count("word")
    assert said <= parts.count("word ") if captions else said == parts.count("word ")
