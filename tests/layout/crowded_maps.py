"""Maps on which connections have little room, for Hypothesis."""

from hypothesis import strategies as st
from little_maps import card, little_map

from journeyeditor.model import Journey

labels = st.sampled_from(["", "", "again", "a longer label of four words", "long " * 12])
spans = st.sampled_from([1, 1, 1, 2, 3])
words_ = st.one_of(st.integers(1, 4), st.integers(1, 40))


@st.composite
def crowded_maps(draw) -> Journey:
    """Cards and connections in every constellation that an editor can make."""
    stages = draw(st.integers(2, 6))
    kinds = ("actions", "touchpoints", "notes", "emotions")
    lanes = tuple(draw(st.lists(st.sampled_from(kinds), min_size=1, max_size=4)))
    places = st.tuples(st.integers(0, stages - 1), st.integers(0, len(lanes) - 1), spans, words_)
    laid = draw(st.lists(places, min_size=2, max_size=20))
    card_kinds = st.sampled_from(["action", "touchpoint", "thought", "note"])
    cards = [
        card(f"c{n}", s, row, kind=draw(card_kinds), title="word " * count, span=span)
        for n, (s, row, span, count) in enumerate(laid)
    ]
    ends = st.tuples(*[st.integers(0, len(laid) - 1)] * 2).filter(lambda e: e[0] != e[1])
    ways = st.sampled_from(["one_way", "one_way", "both_ways"])
    pairs = st.tuples(ends, labels, ways)
    found = draw(st.lists(pairs, max_size=12, unique_by=lambda line: line[0]))
    lines = [
        {"id": f"k{n}", "start": f"c{a}", "end": f"c{b}", "label": label, "direction": way}
        for n, ((a, b), label, way) in enumerate(found)
    ]
    cells = draw(st.sets(st.sampled_from([(c["stage"], c["lane"]) for c in cards]), max_size=3))
    gathered = [{"stage": stage, "lane": lane} for stage, lane in sorted(cells)]
    journey = little_map(*cards, stages=stages, lanes=lanes, connections=lines, gathered=gathered)
    hidden = draw(st.sets(st.integers(0, stages - 1), max_size=stages - 1))
    widths = st.sampled_from([None, None, None, 60, 140, 320])
    folded = st.sampled_from([False, False, False, True])
    changed = [
        stage.replace(hidden=n in hidden, width=draw(widths), collapsed=draw(folded))
        for n, stage in enumerate(journey.stages)
    ]
    return journey.replace(stages=tuple(changed))
