"""The column of the export window that asks how: for each kind of file what matters to it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from journeyeditor.kinds import name_of
from journeyeditor.lookup.filtering import Filter
from journeyeditor.making import Order
from journeyeditor.making.order import PICTURES, POINTS, TEXTS
from journeyeditor.model import Journey
from journeyeditor.model.isolate import isolated
from journeyeditor.one_line import one_line
from journeyeditor.panels import export_choices as words
from journeyeditor.panels.export_choices import Choice, Labelled, Number, Some, side_by_side
from journeyeditor.panels.rows import plain_label
from journeyeditor.pdf import pages
from journeyeditor.pdf.options import ALL, MOST_MARGIN, MOST_OVERLAP, Options
from journeyeditor.style import px
from journeyeditor.translation import tr

WIDTH = 316  # px of the usual text size
_TYPED = 400  # ms after the last letter until the preview follows
_DPI = 0.0  # stands for a resolution of one's own among the scales
_LEAST_SIDE, _MOST_SIDE = 50, 5000  # millimetres
_OWN_PAPER = re.compile(r"(\d{2,4})x(\d{2,4})")
_OWN_SIZE = "?"  # stands for a paper of one's own size
_SHEETS = ("A4", "A3", "Letter", "Tabloid")


class ExportOptions(QScrollArea):
    """Its answer is `order`; `changed` says that it is another one."""

    changed = Signal()

    def __init__(
        self,
        journey: Journey,
        order: Order,
        asked: Filter = ALL,
        selected: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFixedWidth(px(WIDTH))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._journey, self._filter, self._selected = journey, asked, tuple(selected)
        self._weights = order.options.weights  # chosen where priorities are ranked
        self._later = QTimer(self, singleShot=True, interval=_TYPED)
        self._later.timeout.connect(self.changed)
        self._make_fields()
        self._page = page = QWidget()
        page.setObjectName("page")
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(16, 14, 16, 14)
        self._column.setSpacing(11)
        self._fill()
        self._column.addStretch(1)
        self.setWidget(page)
        self._show(order)
        self._listen()
        self._adapt()

    # -- the fields ----------------------------------------------------------------------------

    def _make_fields(self) -> None:
        journey = self._journey
        self.format = Choice(tr("Kind of file"), words.FORMATS)
        self.profile = Choice(tr("What for"), words.PROFILES)
        self.paper = Choice(tr("Paper"), self._papers(), translated=False)
        self.orientation = Choice(tr("Orientation"), words.ORIENTATIONS)
        sheets = [(name, name) for name in _SHEETS]
        self.sheet = Choice(tr("Sheets"), sheets, translated=False)
        self.overlap = Number(tr("Overlap"), "mm")
        self.overlap.setRange(0, MOST_OVERLAP)
        self.margin = Number(tr("Margins"), "mm", tr("Suggested"))
        self.margin.setRange(-1, MOST_MARGIN)
        self.theme = Choice(tr("Colours"), words.THEMES)
        self.language = Choice(tr("Language of the labels"), words.LANGUAGES)
        self.title_block = QCheckBox(tr("Title block"))
        self.legend = QCheckBox(tr("Legend"))
        lanes = [(e.id, name_of(e, journey)) for e in journey.lanes if not e.hidden]
        self.lanes = Some(tr("Lanes"), tr("All lanes"), lanes)
        people = [(p.id, p.name or tr("Persona without a name")) for p in journey.personas]
        self.personas = Some(tr("Personas"), tr("All personas"), people)
        self.filtered = Choice(tr("Cards that are filtered out"), words.FILTERED)
        self.watermark = _line(tr("Watermark"), tr("Draft…"))
        self.confidential = _line(tr("Line on every page"), tr("Confidential…"))
        self.author = _line(tr("Author"), self._journey.author)
        self.source = QCheckBox(tr("The PDF can be opened again for editing"))
        self.area = Choice(tr("What it shows"), self._areas(), translated=False)
        self.scale = Choice(tr("Size"), self._scales(), translated=False)
        self.dpi = Number(tr("Resolution"), tr("DPI"))
        self.dpi.setRange(18, 1200)
        self.dpi.setValue(300)
        self.transparent = QCheckBox(tr("Transparent background"))
        self.outlines = Choice(tr("Words"), words.OUTLINES)
        self.about_format = plain_label("", "hint", wrap=True)
        self.about_profile = plain_label("", "hint", wrap=True)
        self.about_size = plain_label("", "hint")
        self.about_outlines = plain_label("", "hint", wrap=True)
        self.wide, self.high = Number(tr("Width"), "mm"), Number(tr("Height"), "mm")
        for side, long in ((self.wide, 900), (self.high, 600)):
            side.setRange(_LEAST_SIDE, _MOST_SIDE)
            side.setValue(long)

    def _areas(self) -> list[tuple[tuple[str, ...], str]]:
        areas: list[tuple[tuple[str, ...], str]] = [((), tr("The whole map"))]
        if self._selected:
            areas.append((self._selected, tr("What is selected")))
        for number, stage in enumerate(self._journey.stages, 1):
            if not stage.hidden:
                name = one_line(stage.title) or str(number)
                areas.append(((stage.id,), tr("The stage “%1”").replace("%1", isolated(name))))
        return areas

    def _scales(self) -> list[tuple[float, str]]:
        named = [(float(n), f"{n} ×") for n in (1, 2, 4)]
        return [*named, (_DPI, tr("Custom"))]

    def _fill(self) -> None:
        self._add("", Labelled(tr("Kind of file"), self.format, self.about_format))
        self._add("pdf", Labelled(tr("What for"), self.profile, self.about_profile))
        self._add("pictures", Labelled(tr("What it shows"), self.area))
        size = side_by_side(Labelled(tr("Size"), self.scale), self._dpi_field())
        self._add("png", Labelled("", size, self.about_size))
        self._add("png", self.transparent)
        self._add("svg", Labelled(tr("Words"), self.outlines, self.about_outlines))
        paper = Labelled(tr("Paper"), self.paper)
        self._add("pdf", side_by_side(paper, Labelled(tr("Orientation"), self.orientation)))
        self._add("own", self._own_size())
        sheets = Labelled(tr("Sheets"), self.sheet)
        self._add("tiles", side_by_side(sheets, Labelled(tr("Overlap"), self.overlap)))
        colours = Labelled(tr("Colours"), self.theme)
        self._add("drawn", side_by_side(colours, Labelled(tr("Labels"), self.language)))
        some = [Labelled(tr("Lanes"), self.lanes)]
        if self._journey.personas:
            some.append(Labelled(tr("Personas"), self.personas))
        self._add("drawn", side_by_side(*some))
        if self._filter:
            self._add("drawn", Labelled(tr("Cards that are filtered out"), self.filtered))
        self._add("framed", side_by_side(self.title_block, self.legend))
        margin = Labelled(tr("Margins"), self.margin)
        self._add("pdf", side_by_side(margin, Labelled(tr("Author"), self.author)))
        mark = Labelled(tr("Watermark"), self.watermark)
        self._add("pdf", side_by_side(mark, Labelled(tr("Line on every page"), self.confidential)))
        carried = tr("It then carries the whole map, its notes and its parking lot too.")
        self._add("pdf", Labelled("", self.source, plain_label(carried, "hint", wrap=True)))

    def _own_size(self) -> QWidget:
        wide, high = Labelled(tr("Width"), self.wide), Labelled(tr("Height"), self.high)
        return side_by_side(wide, high)

    def _dpi_field(self) -> QWidget:
        self._dpi = Labelled(tr("Resolution"), self.dpi)
        keep = self._dpi.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self._dpi.setSizePolicy(keep)
        return self._dpi

    def _add(self, when: str, widget: QWidget) -> None:
        widget.setProperty("when", when)
        self._column.addWidget(widget)

    def _listen(self) -> None:
        for choice in self.findChildren(Choice):
            choice.chosen.connect(self._on_chosen)
        for some in self.findChildren(Some):
            some.chosen.connect(self._on_typed)  # there may come more ticks
        for number in self.findChildren(Number):
            number.valueChanged.connect(self._on_typed)
        for box in self.findChildren(QCheckBox):
            box.clicked.connect(self._on_chosen)
        for line in (self.watermark, self.confidential, self.author):
            line.textEdited.connect(self._on_typed)

    def _on_chosen(self) -> None:
        self._adapt()
        self.changed.emit()

    def _on_typed(self) -> None:
        self._later.start()

    # -- what is chosen ------------------------------------------------------------------------

    def _show(self, order: Order) -> None:
        options = order.options
        self.format.show_value(order.format)
        self.profile.show_value(options.profile)
        if own := _OWN_PAPER.fullmatch(options.paper):
            self.wide.setValue(int(own[1]))
            self.high.setValue(int(own[2]))
        self.paper.show_value(_OWN_SIZE if own else options.paper)
        self.orientation.show_value(options.orientation)
        self.sheet.show_value(options.sheet)
        self.overlap.setValue(options.overlap)
        self.margin.setValue(-1 if options.margin is None else options.margin)
        self.theme.show_value(options.theme)
        self.language.show_value(options.language)
        self.title_block.setChecked(options.title_block)
        self.legend.setChecked(options.legend)
        self.filtered.show_value(options.filtered)
        self.watermark.setText(options.watermark)
        self.confidential.setText(options.confidential)
        self.author.setText(options.author)
        self.source.setChecked(options.with_source)
        self.area.show_value(order.only)
        named = order.scale in self.scale.values
        self.scale.show_value(order.scale if named else _DPI)
        if not named:
            self.dpi.setValue(order.scale * POINTS)
        self.transparent.setChecked(order.transparent)
        self.outlines.show_value(order.outlines)

    @property
    def order(self) -> Order:
        """What is chosen now."""
        return Order(
            format=self.format.value,
            options=self._options(),
            only=self.area.value if self.format.value in PICTURES else (),
            scale=self.scale.value or self.dpi.value() / POINTS,
            transparent=self.transparent.isChecked(),
            outlines=self.outlines.value,
        )

    def show_size(self, width: float, height: float) -> None:
        """Say how large a picture of `width` × `height` points will be."""
        scale = self.order.scale
        pixels = (QLocale().toString(round(side * scale)) for side in (width, height))
        said = tr("%1 × %2 pixels").replace("%1", next(pixels)).replace("%2", next(pixels))
        self.about_size.setText(said)

    def _options(self) -> Options:
        margin = self.margin.value()
        return replace(
            Options(),
            profile=self.profile.value,
            paper=self._paper(),
            orientation=self.orientation.value,
            margin=None if margin < 0 else margin,
            theme=self.theme.value,
            lanes=self.lanes.ids,
            personas=self.personas.ids,
            filter=self._filter,
            filtered=self.filtered.value,
            language=self.language.value,
            with_source=self.source.isChecked(),
            watermark=self.watermark.text().strip(),
            confidential=self.confidential.text().strip(),
            author=self.author.text().strip(),
            title_block=self.title_block.isChecked(),
            legend=self.legend.isChecked(),
            sheet=self.sheet.value,
            overlap=self.overlap.value(),
            weights=self._weights,
        )

    def _paper(self) -> str:
        if self.paper.value == _OWN_SIZE:
            return f"{self.wide.value():.0f}x{self.high.value():.0f}"
        paper: str = self.paper.value
        return paper

    def _papers(self) -> list[tuple[str, str]]:
        large = self.profile.value in ("poster", "map")
        first = ("", tr("As large as the map") if large else tr("Suggested"))
        return [first, *((name, name) for name in pages.PAPERS), (_OWN_SIZE, tr("Custom size"))]

    def _adapt(self) -> None:
        """Show what matters to what is chosen."""
        form, profile = self.format.value, self.profile.value
        meant = {
            "": True,
            "pdf": form == "pdf",
            "own": form == "pdf" and self.paper.value == _OWN_SIZE,
            "tiles": form == "pdf" and profile == "tiles",
            "framed": (form == "pdf" and profile != "share") or form in PICTURES,
            "pictures": form in PICTURES,
            "png": form == "png",
            "svg": form == "svg",
            "drawn": form not in TEXTS,
        }
        for widget in self._page.children():
            if isinstance(widget, QWidget) and widget.property("when") is not None:
                widget.setVisible(meant[widget.property("when")])
        about = (form, self.about_format), (profile, self.about_profile)
        for value, label in (*about, (self.outlines.value, self.about_outlines)):
            label.setText(tr(words.EXPLAINED[value]) if value in words.EXPLAINED else "")
            label.setVisible(value in words.EXPLAINED)
        self._dpi.setVisible(self.scale.value == _DPI)
        self.paper.offer(self._papers())
        whole = self.area.value == () or form == "pdf"
        self.title_block.setEnabled(whole)
        self.legend.setEnabled(whole)


def _line(label: str, placeholder: str) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(label)
    field.setPlaceholderText(one_line(placeholder))
    return field
