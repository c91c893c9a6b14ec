"""The check-up remarks on what a consultant would remark on, says it in words, and mends it."""

import pytest
from shops import STORE, TODAY, card, more, shop, touchpoint, with_, without

from journeyeditor.edits import facts
from journeyeditor.insight.checkup import check_up
from journeyeditor.insight.words import words
from journeyeditor.model import new_journey
from journeyeditor.resources import samples
from journeyeditor.storage import files

EN, IT = words("en"), words("it")


def said(journey, table=EN):
    return [remark.text(table) for remark in check_up(journey, TODAY)]


def fact(**fields):
    return lambda journey: facts.set_facts(journey, **fields)


def both(*spoilers):
    def spoil(journey):
        for each in spoilers:
            journey = each(journey)
        return journey

    return spoil


def test_nobody_has_anything_to_remark_on_a_good_map():
    assert check_up(shop(), TODAY) == ()


LONG = "First they look. " * 8 + "Then they ask whoever is there. " * 5
STORES = more("channels", STORE)
PAST_STORE = both(
    STORES, without("order"), more("cards", touchpoint("till", "buy", "store", rating=3))
)

# What is wrong with the map, and the only thing that is then said.
REMARKS = {
    "no title": (fact(title=" "), "The map has no title."),
    "no objective": (
        fact(objective=""),
        "The map has no objective. What should it help to decide?",
    ),
    "no segment": (fact(segment=""), "The map does not say which customers it is about."),
    "no date of review": (fact(next_review=""), "No date is set to review the map."),
    "a review overdue": (
        fact(next_review="2026-11"),
        "The review is overdue: it was set for November 2026.",
    ),
    "a stage without touchpoints": (
        without("mail"),
        "“Keep” has no touchpoints. Where do customers meet you there?",
    ),
    "a stage without name": (with_("look", title=""), "Stage 1 has no name."),
    "an empty lane": (more("lanes", {"id": "x", "kind": "needs"}), "The lane “Needs” is empty."),
    "a touchpoint without channel": (with_("page", channel=None), "“page” has no channel."),
    "a micro-conversion for nothing": (
        with_("page", micro_conversion="Saves it"),
        "“page” has a micro-conversion, but no goal that it serves.",
    ),
    "an unused channel": (STORES, "No touchpoint uses the channel “Store”."),
    "a channel of no medium": (
        with_("web", medium=None),
        "The channel “Web” is neither digital nor physical nor hybrid, so its hand-overs cannot "
        "be found.",
    ),
    "an unrated touchpoint": (
        with_("page", rating=None),
        "1 touchpoint is not rated against what customers expect.",
    ),
    "unrated touchpoints": (
        with_("page", "mail", expectation=None),
        "2 touchpoints are not rated against what customers expect.",
    ),
    "no moment of truth": (
        both(
            with_("order", moment_of_truth=False),
            more("cards", touchpoint("a", "look"), touchpoint("b", "keep")),
        ),
        "No touchpoint is a moment of truth. Which one decides whether the customer stays?",
    ),
    "an unexplained gap": (
        with_("page", rating=2.5),
        "“page” is 1.5 below what customers expect, and no pain point says why.",
    ),
    "a hand-over that falls": (
        both(
            PAST_STORE,
            more("connections", {"id": "k", "start": "page", "end": "till"}),
            more("cards", touchpoint("desk", "keep", "store")),
        ),
        "From “page” to “till” the rating falls by 1: the hand-over from digital to physical "
        "lets customers down.",
    ),
    "a hand-over without connection": (
        both(
            PAST_STORE, with_("till", rating=4), more("cards", touchpoint("desk", "keep", "store"))
        ),
        "From “page” to “till” customers go from digital to physical, and no connection leads "
        "them.",
    ),
    "no persona": (without("ada"), "The map has no persona. Whose journey is it?"),
    "a persona without curve": (
        more("personas", {"id": "bob", "name": "Bob", "needs": ["time"]}),
        "“Bob” has no emotion curve.",
    ),
    "a persona without substance": (
        with_("ada", goals=[]),
        "“Ada” has no goals, no needs and no frustrations.",
    ),
    "a curve without points": (
        more("curves", {"id": "e", "lane": "feel", "title": "Bob"}),
        "The curve “Bob” has no points.",
    ),
    "a curve without evidence": (
        with_("p1", "p2", "p3", sources=[]),
        "No point of the curve “Ada” is observed and cites a source.",
    ),
    "an unexplained low": (
        with_("p3", value=-1.5),
        "“Ada” is at −1.5 in “Keep”, and no pain point there says why.",
    ),
    "a card of many words": (
        with_("page", note=LONG),
        f"“page” is {len(LONG) + 4} characters long. On a map, people read 200.",
    ),
    "a need that is not met": (
        both(
            more("lanes", {"id": "needs", "kind": "needs"}),
            more("cards", card("advice", "need", "look", "needs", met="unmet")),
        ),
        "The need “advice” is not met, and its stage has neither a pain point nor an opportunity.",
    ),
    "a stage of assumptions": (
        with_("page", "p1", status="assumed"),
        "1 stage rests on assumptions: “Look”.",
    ),
    "a source that nobody cites": (
        more("sources", {"id": "logs", "title": "Logs"}),
        "Nothing cites the source “Logs”.",
    ),
    "an ambiguous metric": (
        with_("page", metrics=[{"name": "Clicks", "ambiguous": True, "sources": ["talks"]}]),
        "“Clicks” can mean two things. It needs a second source, one in which customers speak.",
    ),
    "a pain point without action": (without("hire"), "Nothing is planned against “wait”."),
    "an action for nothing": (
        more("actions", {"id": "x", "title": "x", "owner": "Eva", "due": "2030", "metric": "m"}),
        "“x” serves no pain point and no opportunity.",
    ),
    "a pain point without effort": (
        with_("wait", effort=None),
        "1 pain point or opportunity has no priority: impact or effort is missing.",
    ),
    "an action that is overdue": (
        with_("hire", due="2026-11-30"),
        "“Second till” is overdue: it was to be done by 30 November 2026.",
    ),
    "an action without owner": (
        with_("hire", owner=""),
        "“Second till” has nobody who does it.",
    ),
    "an action without date": (with_("hire", due=""), "“Second till” has no due date."),
    "an action without metric": (
        with_("hire", metric=""),
        "No metric will show whether “Second till” worked.",
    ),
    "guidance": (
        more("cards", card("where", "touchpoint", "look", "touch", guidance=True)),
        "1 card still holds guidance.",
    ),
    "a parked note": (
        more("parking", {"id": "n", "title": "?"}),
        "1 note is still in the parking lot.",
    ),
}


@pytest.mark.parametrize("what", REMARKS)
def test_what_is_wrong_is_said_and_nothing_else(what):
    spoil, sentence = REMARKS[what]
    assert said(spoil(shop())) == [sentence]


def test_a_map_without_anything_is_remarked_on_once_for_each_thing():
    assert said(new_journey()) == [
        "The map has no objective. What should it help to decide?",
        "The map has no stages yet.",
        "The map has no persona. Whose journey is it?",
        "The map has no title.",
        "The map does not say which customers it is about.",
    ]


def test_without_any_touchpoint_that_is_said_once():
    journey = without("page", "order", "mail")(shop())
    assert said(journey)[0] == "No stage has a touchpoint. Where do customers meet you?"
    assert len(said(journey)) == 3  # and that lane and channel are of no use


def test_what_a_blueprint_has_frontstage_is_where_customers_are_met():
    front = more("lanes", {"id": "front", "kind": "frontstage"})
    greet = more("cards", card("greet", "process", "keep", "front"))
    assert said(both(without("mail"), front, greet)(shop())) == []


def test_a_touchpoint_that_spans_stages_is_met_in_all_of_them():
    assert said(both(without("mail"), with_("order", span=2))(shop())) == []


def test_backstage_and_proposed_touchpoints_need_no_rating():
    spoil = with_("page", rating=None, side="backstage"), with_("mail", rating=None)
    assert said(both(*spoil, with_("mail", status="proposed"))(shop())) == []


def test_a_gap_is_explained_by_a_pain_point_of_its_stage_or_one_that_names_it():
    assert said(with_("order", rating=1)(shop())) == []  # "wait" hurts there
    assert said(both(with_("page", rating=1), with_("wait", related=["page"]))(shop())) == []


def test_two_sources_settle_a_metric_if_people_speak_in_one():
    def cited(*sources):
        metric = {"name": "Clicks", "ambiguous": True, "sources": sources}
        logs = {"id": "logs", "title": "Logs", "kind": "analytics"}
        sums = {"id": "sums", "title": "Sums", "kind": "crm"}
        change = both(more("sources", logs, sums), with_("page", sources=[], metrics=[metric]))
        return [text for text in said(change(shop())) if "Clicks" in text]

    assert cited("logs", "talks") == []
    assert len(cited("logs", "sums")) == 1
    assert len(cited("talks", "talks")) == 1


def test_an_improvement_on_the_map_is_an_action_against_a_pain_point():
    lane = more("lanes", {"id": "ideas", "kind": "improvements"})
    idea = more("cards", card("idea", "improvement", "buy", "ideas", serves=["wait"]))
    assert said(both(without("hire"), lane, idea)(shop())) == []


def test_what_is_done_is_not_overdue_and_lacks_nothing():
    assert said(with_("hire", status="done", due="2020", owner="", metric="")(shop())) == []


def test_a_month_is_over_when_its_last_day_is():
    assert said(with_("hire", due="2026-12")(shop())) == []
    assert said(with_("hire", due="2026-11")(shop())) != []


def test_assumed_lows_and_wishes_hurt_nobody():
    assert said(with_("p3", value=-2, status="assumed")(shop())) == []
    future = {"id": "e", "lane": "feel", "persona": "ada", "state": "future"}
    future["points"] = [{"id": "q", "stage": "keep", "value": -2}]
    assert said(more("curves", future)(shop())) == []


def test_guidance_is_left_in_peace():
    spoil = with_("page", "order", "mail", channel=None, rating=None, note="words " * 50)
    journey = with_("page", "order", "mail", guidance=True)(spoil(shop()))
    codes = [remark.code for remark in check_up(journey, TODAY)]
    assert codes == ["channel_unused", "guidance_left"]


# -- order, ids ------------------------------------------------------------------------------------


def test_what_is_serious_comes_first():
    journey = both(fact(title="", objective=""), without("ada"))(shop())
    remarks = check_up(journey, TODAY)
    assert [remark.severity for remark in remarks] == ["serious", "advice", "detail"]


@pytest.mark.parametrize("what", REMARKS)
def test_a_remark_leads_to_what_it_is_about(what):
    journey = REMARKS[what][0](shop())
    for remark in check_up(journey, TODAY):
        assert all(id_ in journey.index.ids for id_ in remark.ids)
        assert remark.ids or remark.code.startswith(("no_", "review"))


# -- words -----------------------------------------------------------------------------------------


def test_italian():
    assert said(with_("page", rating=2.5)(shop()), IT) == [
        "«page» è 1,5 sotto le aspettative dei clienti, e nessun punto dolente dice perché."
    ]
    assert said(with_("hire", due="2026-11-30")(shop()), IT) == [
        "«Second till» è in ritardo: scadenza 30 novembre 2026."
    ]


@pytest.mark.parametrize("what", REMARKS)
def test_every_remark_is_said_in_italian_too(what):
    journey = REMARKS[what][0](shop())
    assert said(journey, IT) != said(journey)


def test_words_of_people_stay_as_they_are():
    assert said(with_("page", title="{name} «R&D» %s", channel=None)(shop())) == [
        "“{name} «R&D» %s” has no channel."
    ]
    assert said(with_("page", title="", channel=None)(shop())) == [
        "(touchpoint without a name) has no channel."
    ]
    assert said(with_("page", title="“Quoted”\ntwice", channel=None)(shop())) == [
        "“‘Quoted’ twice” has no channel."
    ]


# -- fixes -----------------------------------------------------------------------------------------

MENDED = [what for what in REMARKS if any(r.fix for r in check_up(REMARKS[what][0](shop()), TODAY))]


def test_what_can_be_mended():
    assert set(MENDED) >= {
        "an empty lane",
        "an unused channel",
        "an unexplained gap",
        "a hand-over without connection",
        "a persona without curve",
        "a card of many words",
        "a pain point without action",
        "guidance",
    }


@pytest.mark.parametrize("what", MENDED)
def test_a_fix_settles_its_remark_in_a_map_that_can_be_saved(what):
    journey = REMARKS[what][0](shop())
    for remark in check_up(journey, TODAY):
        assert remark.fix_name(EN)
        assert remark.fix_name(IT) != remark.fix_name(EN)
        mended = remark.fix(journey)
        assert files.parse(files.dump(mended), "map") == mended
        again = check_up(mended, TODAY)
        assert (remark.code, remark.ids) not in [(other.code, other.ids) for other in again]


def mended(journey):
    (remark,) = check_up(journey, TODAY)
    return remark.fix(journey)


def test_a_channel_that_the_card_names_is_set():
    journey = with_("page", title="A page on the web", channel=None)(shop())
    assert mended(journey).index.cards["page"].channel == "web"
    unclear = both(STORES, with_("page", title="Web or store?", channel=None))(shop())
    assert not any(r.fix for r in check_up(unclear, TODAY) if r.ids == ("page",))


def test_a_gap_becomes_a_pain_point_beside_it_in_the_language_of_the_map():
    journey = fact(language="it")(with_("page", rating=1)(shop()))
    remark = check_up(journey, TODAY)[0]
    (pain,) = remark.fix(journey).index.cell("look", "pain")
    assert (pain.title, pain.related) == ("«page» è sotto le aspettative dei clienti", ("page",))


def test_a_long_card_is_divided_between_sentences_and_loses_no_word():
    journey = with_("page", title="Page", note=LONG, status="assumed", personas=["ada"])(shop())
    divided = journey
    while longs := [r for r in check_up(divided, TODAY) if r.code == "card_long"]:
        divided = longs[0].fix(divided)
    cell = divided.index.cell("look", "touch")
    assert " ".join(f"{c.title} {c.note}" for c in cell).split() == f"Page {LONG}".split()
    assert len(cell) == 2
    assert all(text.endswith(".") for c in cell for text in (c.title, c.note) if len(text) > 4)
    assert {(c.kind, c.status, c.personas) for c in cell} == {("touchpoint", "assumed", ("ada",))}
    assert cell[0].rating == 4
    assert cell[1].rating is None


@pytest.mark.parametrize("text", ["x" * 650, "字" * 650, "word " * 130])
def test_what_has_no_sentences_is_divided_too(text):
    divided = mended(with_("page", title=text)(shop()))
    titles = [c.title for c in divided.index.cell("look", "touch")]
    assert len(titles) == 4
    assert all(0 < len(title) <= 200 for title in titles)
    assert "".join("".join(titles).split()) == "".join(text.split())


@pytest.mark.parametrize("path", samples(), ids=lambda path: path.stem)
def test_the_samples_give_a_consultant_something_to_say_and_every_fix_holds(path):
    journey = files.load(path).journey
    remarks = check_up(journey, TODAY)
    assert remarks
    for remark in remarks:
        assert remark.text(EN)
        assert remark.text(IT)
        if remark.fix:
            mended = remark.fix(journey)
            assert files.parse(files.dump(mended), "map") == mended
