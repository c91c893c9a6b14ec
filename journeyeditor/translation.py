"""Translates what the user reads, through Qt's chain of .ts and .qm files."""

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QTranslator,
)

from journeyeditor.resources import resource

LANGUAGES = {"en": "English", "it": "Italiano"}  # each in its own words, never translated


def tr(text: str, comment: str = "", n: int = -1) -> str:
    """`text` in the language of the interface; `n` fills ``%n`` and picks the plural.

    `pyside6-lupdate` finds the literal text of each call, so it can't be an f-string. Text that is
    kept in a table is marked with `QT_TR_NOOP` there and passed through here when it is shown.
    """
    return QCoreApplication.translate("", text, comment or None, n)


def QT_TR_NOOP(text: str) -> str:  # noqa: N802 (the name that lupdate looks for)
    """Marks `text` for translation where it stands in a table; `tr` translates it when shown."""
    return text


def current_language() -> str:
    """The language of the interface now: "en", "it"."""
    return QLocale().name()[:2]


def system_language() -> str:
    """The language the desktop asks for, as far as the program speaks it, else English."""
    for name in QLocale.system().uiLanguages():
        if name[:2] in LANGUAGES:
            return name[:2]
    return "en"


# Words of Qt's own that its Italian lacks, for lupdate to find: ours are looked up first.
_LACKING = (
    QT_TRANSLATE_NOOP("QShortcut", "Shift"),
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
)

_installed: list[QTranslator] = []


def speak(language: str) -> None:
    """Speak `language` ("en", "it") from now on, Qt's own dialogs too."""
    while _installed:
        QCoreApplication.removeTranslator(_installed.pop())
    QLocale.setDefault(QLocale(language))
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    ours = str(resource("translations"))
    for stem, folder in (("qtbase", qt_folder), ("journeyeditor", ours)):
        translator = QTranslator()
        if translator.load(f"{stem}_{language}", folder):
            QCoreApplication.installTranslator(translator)
            _installed.append(translator)
