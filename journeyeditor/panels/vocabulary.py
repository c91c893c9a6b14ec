"""The choices that fields of the format offer: each value with its word."""

from journeyeditor.kinds import KIND_WORDS, LANE_WORDS, STATES
from journeyeditor.translation import QT_TR_NOOP

Choices = tuple[tuple[str | None, str], ...]

OBSERVED = ("observed", QT_TR_NOOP("Observed"))
ASSUMED = ("assumed", QT_TR_NOOP("Assumed"))
STATUS: Choices = (OBSERVED, ASSUMED, ("proposed", QT_TR_NOOP("Proposed")))
MEDIUM: Choices = (
    ("digital", QT_TR_NOOP("Digital")),
    ("physical", QT_TR_NOOP("Physical")),
    ("hybrid", QT_TR_NOOP("Hybrid")),
)
OCCASIONS: Choices = (
    (None, QT_TR_NOOP("Not said")),
    ("advertisement", QT_TR_NOOP("Advertisement")),
    ("information", QT_TR_NOOP("Information")),
    ("transaction", QT_TR_NOOP("Transaction")),
    ("service", QT_TR_NOOP("Service")),
    ("review", QT_TR_NOOP("Third-party review")),
    ("community", QT_TR_NOOP("Community")),
    ("other", QT_TR_NOOP("Other")),
)
SOURCE_KINDS: Choices = (
    ("interview", QT_TR_NOOP("Interview")),
    ("survey", QT_TR_NOOP("Survey")),
    ("analytics", QT_TR_NOOP("Analytics")),
    ("crm", QT_TR_NOOP("CRM")),
    ("social_listening", QT_TR_NOOP("Social listening")),
    ("usability_test", QT_TR_NOOP("Usability test")),
    ("other", QT_TR_NOOP("Other")),
)
SEPARATORS: Choices = (
    (None, QT_TR_NOOP("No line")),
    ("interaction", QT_TR_NOOP("Line of interaction")),
    ("visibility", QT_TR_NOOP("Line of visibility")),
    ("internal_interaction", QT_TR_NOOP("Line of internal interaction")),
)
LANGUAGES: Choices = (("it", "Italiano"), ("en", "English"))
SIDES: Choices = (("frontstage", QT_TR_NOOP("Frontstage")), ("backstage", QT_TR_NOOP("Backstage")))
MET_OR_NOT: Choices = (
    ("met", QT_TR_NOOP("Met")),
    ("partly", QT_TR_NOOP("Partly")),
    ("unmet", QT_TR_NOOP("Not met")),
)
PHASES: Choices = (
    (None, QT_TR_NOOP("Not said")),
    ("before", QT_TR_NOOP("Before the purchase")),
    ("during", QT_TR_NOOP("During the purchase")),
    ("after", QT_TR_NOOP("After the purchase")),
)
CURVE_STATES: Choices = ((None, QT_TR_NOOP("As the map")), *STATES.items())
OBSERVED_OR_NOT: Choices = (OBSERVED, ASSUMED)
DIRECTIONS: Choices = (("one_way", QT_TR_NOOP("One way")), ("both_ways", QT_TR_NOOP("Both ways")))
CURVE_LINES: Choices = (
    (None, QT_TR_NOOP("By order")),
    ("1", QT_TR_NOOP("1 · single, circle")),
    ("2", QT_TR_NOOP("2 · double, square")),
    ("3", QT_TR_NOOP("3 · beads, hexagon")),
    ("4", QT_TR_NOOP("4 · ticks, diamond")),
)
RELIABILITIES: Choices = (
    ("low", QT_TR_NOOP("Low")),
    ("medium", QT_TR_NOOP("Moderate")),
    ("high", QT_TR_NOOP("High")),
)
PRIVACIES: Choices = (
    (None, QT_TR_NOOP("Not said")),
    ("named", QT_TR_NOOP("Named people")),
    ("anonymous", QT_TR_NOOP("Anonymous")),
    ("aggregated", QT_TR_NOOP("Aggregated")),
)
PLAN_STATES: Choices = (
    ("todo", QT_TR_NOOP("To do")),
    ("doing", QT_TR_NOOP("Doing")),
    ("done", QT_TR_NOOP("Done")),
)
SCOPES: Choices = (
    ("customer", QT_TR_NOOP("Customer journey")),
    ("buyer", QT_TR_NOOP("Buyer journey")),
)
MAP_STATES: Choices = (
    ("current", QT_TR_NOOP("Current")),
    ("future", QT_TR_NOOP("Future")),
    ("ideal", QT_TR_NOOP("Ideal")),
)
CARD_KINDS: Choices = tuple(KIND_WORDS.items())
LANE_KINDS: Choices = tuple(LANE_WORDS.items())
