"""How much of a map is known: what a person counts on the map, in one sentence."""

import pytest
from shops import card, more, shop, with_

from journeyeditor.edits import EditError
from journeyeditor.insight.evidence import Known, cite, evidence, summary
from journeyeditor.insight.words import words
from journeyeditor.model import new_journey


def said(journey, language="en"):
    return summary(evidence(journey), words(language))


def test_cards_and_points_are_counted_by_how_they_are_known():
    journey = with_("page", "p1", status="assumed")(shop())
    total = evidence(journey).total
    assert (total.observed, total.assumed) == (5, 2)
    assert said(journey) == "71% observed, 1 stage rests on assumptions"


def test_only_what_is_observed_and_names_a_source_is_cited():
    journey = with_("page", sources=[])(with_("mail", status="assumed")(shop()))
    assert evidence(journey).total == Known(observed=6, assumed=1, cited=5)


def test_a_stage_rests_on_assumptions_where_more_is_assumed_than_observed():
    journey = with_("order", "p2", "p3", status="assumed")(shop())
    assert evidence(journey).assumed_stages == ("buy",)
    assert evidence(journey).stages["keep"].share == 0.5


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "14% observed, 3 stages rest on assumptions"),
        ("it-IT", "14 % osservato, 3 fasi poggiano su ipotesi"),
    ],
)
def test_several_stages(language, sentence):
    everything = ("page", "order", "mail", "wait", "p1", "p2")
    assert said(with_(*everything, status="assumed")(shop()), language).startswith(
        sentence.split("%")[0]
    )
    journey = with_("p3", status="assumed")(with_(*everything, status="assumed")(shop()))
    journey = with_("wait", status="observed")(journey)
    assert said(journey, language) == sentence


def test_all_known_and_nothing_known():
    assert said(shop()) == "100% observed, no stage rests on assumptions"
    assert said(new_journey()) == "nothing is known or assumed yet"


def test_ideas_notes_guidance_and_wishes_claim_nothing():
    lane = more("lanes", {"id": "x", "kind": "notes"})
    kinds = ("opportunity", "improvement", "note", "picture")
    cards = [card(kind, kind, "look", "x", status="assumed") for kind in kinds]
    cards.append(card("hint", "action", "look", "x", status="assumed", guidance=True))
    wish = {"id": "e", "lane": "feel", "state": "future"}
    wish["points"] = [{"id": "q", "stage": "look", "status": "assumed"}]
    journey = more("curves", wish)(more("cards", *cards)(lane(shop())))
    assert evidence(journey).total == evidence(shop()).total


def test_what_is_proposed_is_neither_known_nor_guessed():
    total = evidence(with_("page", status="proposed")(shop())).total
    assert (total.proposed, total.share) == (1, 1)


# -- sources ---------------------------------------------------------------------------------------


def test_who_cites_a_source():
    logs = {"id": "logs", "title": "Logs"}
    journey = more("sources", logs)(shop())
    journey = with_("mail", metrics=[{"name": "Opened", "sources": ["logs"]}])(journey)
    citing = evidence(journey).citing
    assert citing["talks"] == ("page", "order", "mail", "wait", "p1", "p2", "p3")
    assert citing["logs"] == ("mail",)


def test_a_source_is_put_on_cards_and_points_once():
    journey = more("sources", {"id": "logs"})(shop())
    cited = cite(journey, "logs", ["page", "p3"])
    assert cited.index.cards["page"].sources == ("talks", "logs")
    assert cited.curves[0].points[2].sources == ("talks", "logs")
    assert cite(cited, "logs", ["page", "p3"]) is cited
    with pytest.raises(EditError, match="no field"):
        cite(journey, "logs", ["look"])
