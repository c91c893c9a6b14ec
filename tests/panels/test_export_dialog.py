"""The dialog before a PDF is written."""

import pytest
from PySide6.QtWidgets import QComboBox, QLabel

from journeyeditor.panels.export import PAPERS, Choice, ExportDialog
from journeyeditor.pdf.pages import ORIENTATIONS, PROFILES, map_sheet


@pytest.fixture
def open_dialog(qtbot, theme):
    def opened(file, paper="own", orientation="auto", **more):
        dialog = ExportDialog(file, Choice(paper=paper, orientation=orientation, **more))
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return opened


def said(dialog):
    return " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


@pytest.mark.parametrize("orientation", ORIENTATIONS)
@pytest.mark.parametrize("paper", PAPERS)
def test_it_opens_on_what_was_chosen_last_and_offers_what_can_be_printed(
    open_dialog, tmp_path, paper, orientation
):
    dialog = open_dialog(tmp_path / "map.pdf", paper, orientation)
    assert (dialog.choice.paper, dialog.choice.orientation) == (paper, orientation)
    assert map_sheet(1000, 800, dialog.choice.paper, dialog.choice.orientation).scale > 0


@pytest.mark.parametrize("profile", PROFILES)
def test_each_profile_can_be_chosen_and_is_kept(open_dialog, tmp_path, profile):
    dialog = open_dialog(tmp_path / "map.pdf", profile=profile, with_source=False)
    assert dialog.choice == Choice(profile, with_source=False)
    assert "parking lot" in said(dialog)  # what the PDF would give away


def test_each_way_of_the_paper_has_its_own_word(open_dialog, tmp_path):
    dialog = open_dialog(tmp_path / "map.pdf", "A4", "landscape")
    ways = dialog.findChildren(QComboBox)[2]
    assert ways.currentText() == "Landscape"
    assert [ways.itemText(n) for n in range(3)] == ["Whichever fits", "Portrait", "Landscape"]


def test_it_says_that_a_file_will_be_replaced(open_dialog, tmp_path):
    (tmp_path / "old.pdf").write_bytes(b"%PDF")
    assert "replaced" not in said(open_dialog(tmp_path / "new.pdf"))
    assert "replaced" in said(open_dialog(tmp_path / "old.pdf"))
