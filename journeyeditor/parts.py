"""What a window is made of and does with a map; loaded through `later`, when a map is needed."""

from journeyeditor import new_map, templates
from journeyeditor.actions import ACTIONS, Action
from journeyeditor.collecting import Collecting
from journeyeditor.commands import Context, file, opening, safety, templating
from journeyeditor.docking import Docking
from journeyeditor.document import Document
from journeyeditor.errands import Errands
from journeyeditor.hints import hint
from journeyeditor.inside import Inside
from journeyeditor.looking import Looking
from journeyeditor.menus import Menus
from journeyeditor.model import Journey
from journeyeditor.model.base import may_open
from journeyeditor.model.isolate import isolated
from journeyeditor.panels.guide import NextStep
from journeyeditor.panels.sentences import sentence
from journeyeditor.panels.side import Desk
from journeyeditor.panels.strip import Message
from journeyeditor.scene.view import MapView
from journeyeditor.selection import Selection
from journeyeditor.showing import Showing
from journeyeditor.storage import files, names, recovery
from journeyeditor.storage.atomic import FileError
from journeyeditor.storage.problems import MapError
from journeyeditor.tools import Hand, install
from journeyeditor.voting import Voting

__all__ = [
    "ACTIONS",
    "Action",
    "Collecting",
    "Context",
    "Desk",
    "Docking",
    "Document",
    "Errands",
    "FileError",
    "Hand",
    "Inside",
    "Journey",
    "Looking",
    "MapError",
    "MapView",
    "Menus",
    "Message",
    "NextStep",
    "Selection",
    "Showing",
    "Voting",
    "file",
    "files",
    "hint",
    "install",
    "isolated",
    "may_open",
    "names",
    "new_map",
    "opening",
    "recovery",
    "safety",
    "sentence",
    "templates",
    "templating",
]
