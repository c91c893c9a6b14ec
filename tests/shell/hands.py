"""What a person does with a window."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication


def settle() -> None:
    """Let everything happen that is due now."""
    for _ in range(5):
        QApplication.sendPostedEvents()
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def perform(window, id_: str) -> None:
    """Give a command as a menu would."""
    settle()
    window.actions_[id_].trigger()
    settle()


def titles(window) -> list[str]:
    """The titles of all cards."""
    return [card.title for card in window.document.journey.cards]
