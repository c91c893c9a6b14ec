"""What a channel's name tells: channels that everybody knows have an icon and a kind."""

from collections.abc import Mapping
from types import MappingProxyType

from journeyeditor.lookup.folding import fold

# Icon, kind, and the words by which people call it in English and in Italian, folded.
_KNOWN = (
    ("globe", "digital", "web website site internet online portal sito portale"),
    ("smartphone", "digital", "app"),
    ("mail", "digital", "email e-mail mail newsletter pec"),
    ("phone", "physical", "phone telephone call telefono telefonata chiamata"),
    ("message-circle", "digital", "chat chatbot whatsapp telegram messenger sms"),
    ("share-2", "digital", "social facebook instagram tiktok linkedin youtube forum"),
    ("search", "digital", "google search ricerca"),
    ("star", "digital", "reviews review recensioni recensione"),
    ("video", "digital", "video zoom teams webinar videochiamata"),
    ("store", "physical", "store shop branch pharmacy negozio filiale farmacia"),
    ("users", "physical", "person mouth persona passaparola"),
    ("building-2", "physical", "office counter sede ufficio sportello"),
    ("mail-open", "physical", "letter post lettera posta"),
    ("newspaper", "physical", "press newspaper flyer stampa giornale volantino"),
    ("truck", "physical", "delivery courier consegna corriere"),
)
_BY_WORD = {word: (icon, kind) for icon, kind, words in _KNOWN for word in words.split()}


def familiar(title: str) -> Mapping[str, str]:
    """The fields `icon` and `medium` of a channel called `title`; nothing where no word of it
    is a channel that everybody knows. The first such word counts: a chat on the site is a chat."""
    for word in fold(title).split():
        if word in _BY_WORD:
            icon, medium = _BY_WORD[word]
            return MappingProxyType({"icon": icon, "medium": medium})
    return MappingProxyType({})
