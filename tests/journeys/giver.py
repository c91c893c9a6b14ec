"""Another program: a small window from which a picture, a text, a link and files can be dragged.

Prints one line of JSON when it is there: what can be dragged and where it is on the screen.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QColor, QDrag, QImage, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

folder = Path(sys.argv[1])
picture = QImage(60, 40, QImage.Format.Format_RGB32)
picture.fill(QColor("teal"))
picture.save(str(folder / "shop.png"))


def gifts() -> dict[str, QMimeData]:
    """What the program offers, as its own window system would."""
    text, lines, link, image, file = (QMimeData() for _ in range(5))
    text.setText("Called twice")
    lines.setText("First voice\nSecond voice")
    link.setUrls([QUrl("https://example.org/shop")])
    image.setImageData(picture)
    file.setUrls([QUrl.fromLocalFile(str(folder / "shop.png"))])
    return {"text": text, "lines": lines, "link": link, "image": image, "file": file}


class Gift(QLabel):
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        drag = QDrag(self)
        drag.setMimeData(gifts()[self.text()])
        drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction)


application = QApplication(sys.argv[:1])
window = QWidget(None, Qt.WindowType.WindowStaysOnTopHint)
column = QVBoxLayout(window)
labels = [Gift(name) for name in gifts()]
for label in labels:
    column.addWidget(label)
window.setGeometry(1200, 500, 160, 220)
window.show()


def tell() -> None:
    places = {label.text(): label.mapToGlobal(QPoint(20, 8)).toTuple() for label in labels}
    print(json.dumps(places), flush=True)


QTimer.singleShot(500, tell)  # when the window manager has put it somewhere
sys.exit(application.exec())
