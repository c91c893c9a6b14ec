"""Reads what a person types into a field (numbers, dates, addresses) and writes values back."""

import re
from datetime import date

from PySide6.QtCore import QLocale

from journeyeditor.layout.labels import labels
from journeyeditor.translation import current_language, tr

Value = str | int | float | None

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_LOCAL = re.compile(r"(?:(?:(\d{1,2})[/.])?(\d{1,2})[/.])?(\d{4})")
_ADDRESS = re.compile(r"(https?://\S+\.\S+|https?://localhost\S*|mailto:\S+@\S+)", re.IGNORECASE)
_BARE_SITE = re.compile(r"[\w-]+(\.[\w-]+)+(/\S*)?")
_BARE_MAIL = re.compile(r"[^\s@/]+@[\w-]+(\.[\w-]+)+")


def number(text: str) -> int | float | None:
    """A number with a comma or a point before its decimals; None for nothing.

    Raises ValueError with a sentence for the user.
    """
    bare = text.strip().replace("\u2212", "-").replace(" ", "").replace("\u00a0", "")
    if not bare:
        return None
    if re.fullmatch(r"[-+]?\d{1,3}([.,]\d{3}){2,}", bare):  # 1.840.000
        bare = re.sub(r"[.,]", "", bare)
    bare = bare.replace(",", ".")
    if not re.fullmatch(r"[-+]?(\d+\.?\d*|\.\d+)", bare):
        raise ValueError(tr("This is not a number"))
    value = float(bare)
    return int(value) if value.is_integer() else value


def between(text: str, low: float, high: float) -> int | float | None:
    """A number from `low` to `high`; None for nothing. Raises ValueError with a sentence for the
    user."""
    value = number(text)
    if value is not None and not low <= value <= high:
        said = tr("From %1 to %2").replace("%1", written(low)).replace("%2", written(high))
        raise ValueError(said)
    return value


def whole(text: str) -> int | None:
    """A whole number; groups of three may be set apart (1.840). None for nothing."""
    if re.fullmatch(r"\s*\d{1,3}([.,\s]\d{3})+\s*", text):
        return int(re.sub(r"\D", "", text))
    value = number(text)
    if isinstance(value, float):
        raise ValueError(tr("Only whole numbers"))
    return value


def written(value: float | None, signed: bool = False, decimals: int | None = None) -> str:
    """A number as the interface's language writes it, with U+2212 for minus; with as many
    `decimals` as it has, or as asked for."""
    if value is None:
        return ""
    digits = f"{abs(value):.10g}" if decimals is None else f"{abs(value):.{decimals}f}"
    digits = digits.replace(".", QLocale().decimalPoint())
    if value < 0:
        return "\u2212" + digits
    return ("+" if signed and value > 0 else "") + digits


def counted(number: int) -> str:
    """A count in the interface's language, its thousands grouped as the map groups them. Qt leaves
    those of four figures together in Italian."""
    return labels(current_language()).number(number)


def when(text: str) -> str:
    """A day, month or year, as ``2027-02-15``, ``2027-02``, ``2027`` or "" for nothing; typed like
    that or with the day first (15/2/2027). Raises ValueError with a sentence for the user."""
    bare = text.strip()
    if not bare:
        return ""
    if found := _ISO.fullmatch(bare):
        year, month, day = found.groups()
    elif found := _LOCAL.fullmatch(bare):
        day, month, year = found.groups()
    else:
        raise ValueError(tr("Not a date: write it like %1").replace("%1", example_date()))
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        raise ValueError(tr("There is no such day")) from None
    return "-".join([year] + [f"{int(part):02}" for part in (month, day) if part])


def written_date(value: str) -> str:
    """A date of the format as the interface's language writes it in figures."""
    if QLocale().language() == QLocale.Language.Italian:
        return "/".join(reversed(value.split("-"))) if value else ""
    return value


def example_date() -> str:
    """A date as it may be typed."""
    return written_date("2027-02-15")


def address(text: str) -> str | None:
    """A web or mail address, made whole where its beginning was left out; None for nothing.

    Raises ValueError with a sentence for the user.
    """
    bare = text.strip()
    if not bare:
        return None
    if _BARE_MAIL.fullmatch(bare):
        return f"mailto:{bare}"
    if _BARE_SITE.fullmatch(bare):
        return f"https://{bare}"
    if not _ADDRESS.fullmatch(bare):
        raise ValueError(tr("Not a web or mail address: https://… or mailto:…"))
    return bare
