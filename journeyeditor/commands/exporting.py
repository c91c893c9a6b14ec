"""An export that goes on beside the window while its map is edited."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject

from journeyeditor.making import Order
from journeyeditor.model.isolate import isolated
from journeyeditor.panels.export_maker import Maker
from journeyeditor.panels.export_progress import ExportProgress
from journeyeditor.panels.strip import Message
from journeyeditor.storage.atomic import FileError, write_whole
from journeyeditor.translation import tr

from .context import Context
from .file import open_file_outside, open_folder
from .safety import complaint


class Exporting(QObject):
    """Makes a file of the journey that `maker` has, then puts it where it belongs, in one step: an
    old file there stays until the new one is whole. A window that is closed meanwhile waits."""

    def __init__(self, context: Context, maker: Maker, order: Order, target: Path) -> None:
        super().__init__(context.window.widget)
        self._context, self._maker, self._target = context, maker, target
        self._closing = False
        maker.setParent(self)
        said = tr("Exporting %1…").replace("%1", isolated(target.name))
        self._progress = ExportProgress(said, context.window.widget)
        self._progress.stopped.connect(self._stop)
        context.window.widget.installEventFilter(self)
        maker.made.connect(lambda _: self._write())
        maker.failed.connect(self._on_failed)
        maker.doing.connect(self._progress.show_part)
        self._order = order

    def begin(self) -> None:
        """Go; where it was made already, to be looked at, that is taken."""
        if self._maker.made_of(self._order):
            self._write()
        else:
            self._maker.make(self._order)

    def _write(self) -> None:
        assert self._maker.file is not None
        made, target = self._maker.file, self._target

        def written() -> None:
            write_whole(target, made.read_bytes())

        self._context.window.errands.send(written, self._on_written)

    def _on_written(self, result: object) -> None:
        self._end()
        if isinstance(result, FileError):
            self._context.window.show_message(complaint(result))
        elif isinstance(result, Exception):
            raise result
        else:
            target = self._target
            said = tr("Exported: %1").replace("%1", isolated(target.name))
            offers = (
                (tr("Open"), lambda: open_file_outside(target)),
                (tr("Open folder"), lambda: open_folder(target)),
            )
            self._context.window.show_message(Message(said, "info", offers))
        self._close_at_last()

    def _on_failed(self, why: str, own: bool) -> None:
        self._end()
        said = tr("Not exported: %1").replace("%1", why)
        self._context.window.show_message(Message(said, "error"))
        self._closing = False  # somebody has to read that

    def _stop(self) -> None:
        self._end()
        name = isolated(self._target.name)
        said = tr("The export was stopped; %1 is as it was.").replace("%1", name)
        self._context.window.say(said)
        self._close_at_last()

    def _end(self) -> None:
        self._context.window.widget.removeEventFilter(self)
        self._maker.close()
        self._progress.hide()
        self._progress.deleteLater()
        self.deleteLater()

    def _close_at_last(self) -> None:
        if self._closing:
            self._context.window.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Close and watched is self._context.window.widget:
            self._closing = True
            event.ignore()
            return True
        return super().eventFilter(watched, event)
