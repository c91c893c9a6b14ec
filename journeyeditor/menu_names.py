"""What the menus are called, by their paths: a window shows these names before it can fill them."""

from journeyeditor.translation import QT_TR_NOOP

MENUS: dict[str, str] = {
    "file": QT_TR_NOOP("&File"),
    "edit": QT_TR_NOOP("&Edit"),
    "insert": QT_TR_NOOP("&Insert"),
    "insert/more": QT_TR_NOOP("&More cards"),
    "insert/lane": QT_TR_NOOP("&Lane"),
    "map": QT_TR_NOOP("&Map"),
    "map/emotion": QT_TR_NOOP("&Emotion of the stage"),
    "map/votes": QT_TR_NOOP("Dot &votes"),
    "card": QT_TR_NOOP("&Card"),
    "card/kind": QT_TR_NOOP("&Kind"),
    "card/status": QT_TR_NOOP("Kno&wn how"),
    "people": QT_TR_NOOP("&People"),
    "analyse": QT_TR_NOOP("&Analyse"),
    "view": QT_TR_NOOP("&View"),
    "view/zoom": QT_TR_NOOP("&Zoom"),
    "view/timer": QT_TR_NOOP("Ti&mer"),
    "view/theme": QT_TR_NOOP("&Theme and text size"),
    "view/theme/contrast": QT_TR_NOOP("&Contrast"),
    "view/theme/text_size": QT_TR_NOOP("&Text size"),
    "view/language": QT_TR_NOOP("&Language"),
    "help": QT_TR_NOOP("&Help"),
}
