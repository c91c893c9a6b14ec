"""The review of a map: a quiet word when its date has passed."""

from hands import settle

from journeyeditor.model import new_journey
from journeyeditor.storage import files


def opened(window, tmp_path, **given):
    path = tmp_path / "shop.journey.json"
    files.save(new_journey(title="Shop", **given), path)
    window.load(path)
    settle()
    return window.strip.message


def press(window, words):
    next(do for says, do in window.strip.message.offers if says == words)()
    settle()


def test_a_map_whose_review_has_passed_says_so_once_it_is_opened(window, tmp_path) -> None:
    message = opened(window, tmp_path, next_review="2020-05-12")
    assert message.text == "This map was to be reviewed by 12 May 2020."
    assert message.tone == "date"  # no tick: nothing has been done


def test_it_is_said_once_for_a_map_not_whenever_it_is_opened(window, tmp_path) -> None:
    assert opened(window, tmp_path, next_review="2020-05-12")
    assert opened(window, tmp_path, next_review="2020-05-12") is None


def test_a_map_that_has_time_says_nothing(window, tmp_path) -> None:
    assert opened(window, tmp_path, next_review="2120") is None
    assert opened(window, tmp_path) is None


def test_the_next_date_is_set_where_the_reminder_leads(window, tmp_path) -> None:
    opened(window, tmp_path, next_review="2020")
    press(window, "Set the next date…")
    assert window.strip.message is None
    field = next(r for r in window.inspector.form.rows if r.field.name == "next_review")
    assert field.editor.isAncestorOf(window.focusWidget())
