"""Every command a user can give, in one table: menus, shortcuts, toolbar and help read it."""

from collections.abc import Callable, Iterable

from PySide6.QtGui import QKeySequence

from journeyeditor.commands import (
    Context,
    arrange,
    collect,
    comparing,
    edit,
    file,
    help,
    insert,
    look,
    planning,
    shape,
    show,
    sides,
    templating,
    view,
    vote,
)
from journeyeditor.commands.context import editable
from journeyeditor.dataclass import dataclass
from journeyeditor.kinds import FIRST_KINDS, KIND_WORDS, LANE_WORDS, icon_of, icon_of_lane
from journeyeditor.menu_names import MENUS
from journeyeditor.sides import SIDES
from journeyeditor.translation import QT_TR_NOOP, tr

Items = Callable[[Context], list[tuple[str, Callable[[Context], None]]]]


def _always(context: Context) -> bool:
    return True


@dataclass(frozen=True)
class Action:
    """A command. `menu` is a key of `MENUS`; `rule` draws a line above it there.

    `keys` are sequences as Qt writes them (Ctrl is Cmd on a Mac). They are spelt out: the standard
    keys of some platforms clash (Ctrl+D deletes on X11). Where the canvas takes them itself
    (`canvas` is "own") they are only shown; "only" binds them while the keyboard is on the canvas.
    `words` makes the menu's text anew each time, `checked` makes the entry a tick, `items` makes it
    a submenu that is filled when it opens.
    """

    id: str
    text: str
    perform: Callable[[Context], object]
    menu: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    enabled: Callable[[Context], bool] = _always
    checked: Callable[[Context], bool] | None = None
    words: Callable[[Context], str] | None = None
    items: Items | None = None
    rule: bool = False
    canvas: str = ""
    translated: bool = True


def _nothing(context: Context) -> None:
    pass


# What makes paper and pictures is loaded when it is asked for: a start would take it for nothing.


def _export(context: Context) -> None:
    from journeyeditor.commands import export

    export.export(context)


def _print(context: Context) -> None:
    from journeyeditor.commands import printing

    printing.print_map(context)


def _copy_picture(context: Context) -> None:
    from journeyeditor.commands import picture

    picture.copy_picture(context)


# Settings of how everything looks: their menu and what one can choose there.
_LOOKS = (
    (
        "theme",
        "view/theme",
        (
            ("system", QT_TR_NOOP("As the &system")),
            ("light", QT_TR_NOOP("&Light")),
            ("dark", QT_TR_NOOP("&Dark")),
        ),
    ),
    (
        "contrast",
        "view/theme/contrast",
        (
            ("system", QT_TR_NOOP("As the &system")),
            ("normal", QT_TR_NOOP("&Normal")),
            ("high", QT_TR_NOOP("&High")),
        ),
    ),
    (
        "text_size",
        "view/theme/text_size",
        (
            ("system", QT_TR_NOOP("As the &system")),
            *((size, f"{size} %") for size in ("100", "115", "130", "150")),
        ),
    ),
    (
        "language",
        "view/language",
        (("system", QT_TR_NOOP("As the &system")), ("en", "English"), ("it", "Italiano")),
    ),
)


# A table is read line by line.
# fmt: off


def _file() -> Iterable[Action]:
    yield Action("new", QT_TR_NOOP("&New map"), file.new, "file", ("Ctrl+N",), "file-plus")
    yield Action("open", QT_TR_NOOP("&Open…"), file.open_file, "file", ("Ctrl+O",), "folder-open")
    yield Action("recent", QT_TR_NOOP("Open &recent"), _nothing, "file", items=file.recent_items)
    yield Action("save", QT_TR_NOOP("&Save"), file.save, "file", ("Ctrl+S",), "save", rule=True)
    yield Action("save_as", QT_TR_NOOP("Save &as…"), file.save_as, "file", ("Ctrl+Shift+S",))
    yield Action("save_template", QT_TR_NOOP("Save as &template…"), templating.keep, "file")
    yield Action("revert", QT_TR_NOOP("Re&vert to the saved map"), file.revert, "file",
        icon="history", enabled=file.can_revert)
    yield Action("export", QT_TR_NOOP("&Export…"), _export, "file", ("Ctrl+E",),
        "file-down", rule=True)
    yield Action("export_plan", QT_TR_NOOP("Action p&lan as a table…"), planning.export, "file",
        icon="file-down", enabled=planning.has_plan)
    yield Action("print", QT_TR_NOOP("&Print…"), _print, "file", ("Ctrl+P",), "printer")
    yield Action("close", QT_TR_NOOP("&Close"), file.close, "file", ("Ctrl+W",), rule=True)
    yield Action("quit", QT_TR_NOOP("&Quit"), file.quit_all, "file", ("Ctrl+Q",), "log-out")


def _edit() -> Iterable[Action]:
    yield Action("undo", QT_TR_NOOP("&Undo"), edit.undo, "edit", ("Ctrl+Z",), "undo-2",
        edit.can_undo, words=edit.undo_words)
    yield Action("redo", QT_TR_NOOP("&Redo"), edit.redo, "edit", ("Ctrl+Shift+Z", "Ctrl+Y"),
        "redo-2", edit.can_redo, words=edit.redo_words)
    yield Action("cut", QT_TR_NOOP("Cu&t"), edit.cut, "edit", ("Ctrl+X", "Shift+Del"), "scissors",
        edit.can_change, rule=True)
    yield Action("copy", QT_TR_NOOP("&Copy"), edit.copy, "edit", ("Ctrl+C", "Ctrl+Ins"), "copy",
        edit.has_selection)
    yield Action("copy_picture", QT_TR_NOOP("Copy as p&icture"), _copy_picture, "edit",
        ("Ctrl+Shift+I",), "image")
    yield Action("paste", QT_TR_NOOP("&Paste"), edit.paste, "edit", ("Ctrl+V", "Shift+Ins"),
        "clipboard", editable)
    yield Action("duplicate", QT_TR_NOOP("&Duplicate"), edit.duplicate, "edit", ("Ctrl+D",),
        enabled=edit.can_change)
    yield Action("delete", QT_TR_NOOP("De&lete"), edit.delete, "edit", ("Del", "Backspace"),
        "trash-2", edit.can_change, canvas="only")
    yield Action("select_all", QT_TR_NOOP("Select &all cards"), edit.select_all, "edit",
        ("Ctrl+A",), rule=True)
    yield Action("select_none", QT_TR_NOOP("Select &nothing"), edit.select_none, "edit", ("Esc",),
        enabled=edit.has_selection, canvas="own")
    yield Action("write", QT_TR_NOOP("&Write here"), edit.write, "edit", ("F2", "Return"), "pencil",
        editable, rule=True, canvas="own")


def _insert() -> Iterable[Action]:
    for number, kind in enumerate(KIND_WORDS, start=1):
        first = kind in FIRST_KINDS
        yield Action(f"insert_{kind}", KIND_WORDS[kind], insert.card(kind),
            "insert" if first else "insert/more", (f"Alt+{number}",) if first else (),
            icon_of(kind), editable)
    yield Action("insert_stage", QT_TR_NOOP("&Stage"), insert.stage, "insert", ("F7",), "columns-3",
        editable, rule=True)
    yield Action("insert_lane", QT_TR_NOOP("The &next lane"), insert.lane(), "insert/lane", ("F8",),
        "rows-3", editable)
    for number, kind in enumerate(LANE_WORDS):
        yield Action(f"insert_lane_{kind}", LANE_WORDS[kind], insert.lane(kind), "insert/lane",
            icon=icon_of_lane(kind), enabled=editable, rule=number == 0)
    yield Action("insert_point", QT_TR_NOOP("&Emotion (curve point)"), insert.point, "insert",
        ("Alt+0",), "activity", editable, rule=True)
    yield Action("insert_curve", QT_TR_NOOP("Emotion &curve"), insert.curve, "insert",
        icon="user-plus", enabled=editable)
    yield Action("insert_connection", QT_TR_NOOP("Connection of the &two selected cards"),
        insert.connection, "insert", ("Ctrl+J",), "spline", insert.can_connect)
    yield Action("plan_action", QT_TR_NOOP("Improvement act&ion of the plan"), planning.add,
        "insert", ("Ctrl+Shift+A",), "list-checks", editable)


def _map() -> Iterable[Action]:
    yield Action("facts", QT_TR_NOOP("Title, objective, &facts…"), arrange.facts, "map",
        ("Ctrl+I",), "map")
    yield Action("objective", QT_TR_NOOP("&Objective…"), arrange.fact("objective"), "map",
        icon="target", enabled=editable)
    yield Action("next_review", QT_TR_NOOP("Next revie&w…"), arrange.fact("next_review"), "map",
        icon="calendar-days", enabled=editable)
    moves = (
        ("move_left", QT_TR_NOOP("Move &left"), -1, 0, "Ctrl+Left"),
        ("move_right", QT_TR_NOOP("Move &right"), 1, 0, "Ctrl+Right"),
        ("move_up", QT_TR_NOOP("Move &up"), 0, -1, "Ctrl+Up"),
        ("move_down", QT_TR_NOOP("Move &down"), 0, 1, "Ctrl+Down"),
    )
    for number, (id_, text, dx, dy, key) in enumerate(moves):
        yield Action(id_, text, arrange.nudge(dx, dy), "map", (key,), enabled=edit.can_change,
            rule=number == 0, canvas="own")
    lines = (
        ("stage_left", QT_TR_NOOP("Stage to the left"), -1, 0, "Alt+Left"),
        ("stage_right", QT_TR_NOOP("Stage to the right"), 1, 0, "Alt+Right"),
        ("lane_up", QT_TR_NOOP("Lane up"), 0, -1, "Alt+Up"),
        ("lane_down", QT_TR_NOOP("Lane down"), 0, 1, "Alt+Down"),
    )
    for number, (id_, text, dx, dy, key) in enumerate(lines):
        yield Action(id_, text, arrange.move_line(dx, dy), "map", (key,),
            enabled=arrange.can_move_line(dx),
            rule=number == 0, canvas="own")
    yield Action("collapse", QT_TR_NOOP("&Collapse or expand"), arrange.collapse, "map",
        ("F6",), enabled=arrange.has_lines, rule=True)
    yield Action("hide", QT_TR_NOOP("&Hide"), arrange.hide, "map", ("Shift+F6",), "eye-off",
        enabled=arrange.can_hide)
    yield Action("show_again", QT_TR_NOOP("Show agai&n"), _nothing, "map", icon="eye",
        items=arrange.hidden_items)
    yield Action("show_hidden", QT_TR_NOOP("&Show all that is hidden"), arrange.show_hidden, "map",
        enabled=arrange.has_hidden)


def _card() -> Iterable[Action]:
    for kind in KIND_WORDS:
        yield Action(f"kind_{kind}", KIND_WORDS[kind], arrange.kind(kind), "card/kind",
            enabled=arrange.has_cards, checked=arrange.is_kind(kind))
    states = (
        ("observed", QT_TR_NOOP("&Observed")),
        ("assumed", QT_TR_NOOP("&Assumed")),
        ("proposed", QT_TR_NOOP("&Proposed")),
    )
    for status, text in states:
        yield Action(f"status_{status}", text, arrange.status(status), "card/status",
            enabled=arrange.can_have(status), checked=arrange.is_status(status))
    yield Action("link", QT_TR_NOOP("&Link…"), arrange.link, "card", ("Ctrl+L",), "link",
        arrange.has_cards, rule=True)
    yield Action("gather", QT_TR_NOOP("&Gather the cards of the cell"), arrange.gather, "card",
        icon="layers", enabled=arrange.can_gather, checked=arrange.is_gathered)


def _people() -> Iterable[Action]:
    yield Action("insert_persona", QT_TR_NOOP("&New persona…"), insert.persona, "people",
        icon="user-plus", enabled=editable)
    yield Action("people", QT_TR_NOOP("&Personas of the map"), _nothing, "people",
        items=arrange.people_items)


def _sides() -> Iterable[Action]:
    for id_, side in SIDES.items():
        yield Action(f"side_{id_}", side.title, sides.toggle(id_), side.menu, side.keys, side.icon,
            checked=sides.is_open(id_))


def _compare() -> Iterable[Action]:
    yield Action("compare_file", QT_TR_NOOP("Compare with a &file…"), comparing.with_file,
        "analyse", rule=True)
    yield Action("compare_saved", QT_TR_NOOP("Compare with the map as it was &saved"),
        comparing.with_saved, "analyse", enabled=comparing.has_saved)
    yield Action("compare_before", QT_TR_NOOP("Compare with the version &before"),
        comparing.with_before, "analyse", enabled=comparing.has_before)
    yield Action("compare_states", QT_TR_NOOP("Compare as it is with as it is &to be"),
        comparing.as_is_to_be, "analyse")
    yield Action("change_next", QT_TR_NOOP("The &next difference"), comparing.step(1), "analyse",
        ("F4",), enabled=comparing.is_on, rule=True)
    yield Action("change_previous", QT_TR_NOOP("The &difference before"), comparing.step(-1),
        "analyse", ("Shift+F4",), enabled=comparing.is_on)
    yield Action("compare_swap", QT_TR_NOOP("The other &way round"), comparing.swap, "analyse",
        enabled=comparing.is_on)
    yield Action("compare_report", QT_TR_NOOP("Save the &report of changes…"),
        comparing.save_report, "analyse", enabled=comparing.has_report)
    yield Action("compare_leave", QT_TR_NOOP("Leave the co&mparison"), comparing.leave, "analyse",
        enabled=comparing.is_on)


def _zoom() -> Iterable[Action]:
    menu = "view/zoom"
    yield Action("zoom_in", QT_TR_NOOP("Zoom &in"), view.zoom_in, menu, ("Ctrl++", "Ctrl+="),
        "zoom-in")
    yield Action("zoom_out", QT_TR_NOOP("Zoom &out"), view.zoom_out, menu, ("Ctrl+-",),
        "zoom-out")
    yield Action("actual_size", QT_TR_NOOP("&100 %"), view.actual_size, menu, ("Ctrl+1",))
    yield Action("fit", QT_TR_NOOP("The &whole map"), view.fit, menu, ("Ctrl+0",), "maximize",
        rule=True)
    yield Action("fit_width", QT_TR_NOOP("The whole wi&dth"), view.fit_width, menu, ("Ctrl+2",))
    yield Action("zoom_selection", QT_TR_NOOP("Zoom to w&hat is selected"), look.zoom_to_selection,
        menu, ("Ctrl+3",), enabled=look.has_place)
    yield Action("zoom_stage", QT_TR_NOOP("Zoom to the sta&ge"), look.zoom_to_stage, menu,
        ("Ctrl+4",), enabled=look.has_stages)


def _view() -> Iterable[Action]:
    modes = (
        ("select", QT_TR_NOOP("&Select"), "mouse-pointer-2", "Esc"),
        ("connect", QT_TR_NOOP("Co&nnect"), "spline", "Ctrl+Shift+C"),
        ("curve", QT_TR_NOOP("&Emotion curve"), "activity", "Ctrl+Shift+E"),
    )
    for mode, text, icon, key in modes:
        yield Action(f"mode_{mode}", text, view.mode(mode), "view", (key,), icon,
            checked=view.is_mode(mode), rule=mode == "select",
            canvas="own" if mode == "select" else "")
    yield Action("side_panels", QT_TR_NOOP("Side &panels"), view.side_panels, "view",
        ("F9", "Ctrl+\\"), checked=view.side_panels_shown, rule=True)
    yield Action("outline", QT_TR_NOOP("Str&ucture"), look.outline, "view", ("Ctrl+Shift+O",),
        "list-tree", checked=look.outline_shown)
    yield Action("parking", QT_TR_NOOP("Par&king lot"), collect.toggle_parking, "view",
        ("Ctrl+Shift+P",), "inbox", checked=collect.parking_shown)
    yield Action("capture_bar", QT_TR_NOOP("Capture &bar"), collect.toggle_bar, "view",
        ("Ctrl+Space",), "square-pen", checked=collect.bar_shown)
    yield Action("minimap", QT_TR_NOOP("O&verview"), look.minimap, "view", ("Ctrl+Shift+M",), "map",
        checked=look.minimap_shown)
    yield Action("filter", QT_TR_NOOP("Filte&r"), look.filter_map, "view", ("Ctrl+Shift+F",),
        "list-filter", look.can_filter, look.is_filtering, rule=True)
    yield Action("clear_filter", QT_TR_NOOP("Cle&ar filter"), look.clear_filter, "view",
        ("Ctrl+Shift+R",), enabled=look.has_filter)
    yield Action("present", QT_TR_NOOP("Present"), show.present, "view", ("F5",),
        "presentation", enabled=show.can_present, checked=show.is_presenting, rule=True)
    yield Action("slide_next", QT_TR_NOOP("Ne&xt slide"), show.slide(1), "view", ("PgDown",),
        enabled=show.is_presenting)
    yield Action("slide_previous", QT_TR_NOOP("Sli&de before"), show.slide(-1), "view", ("PgUp",),
        enabled=show.is_presenting)
    for minutes in (3, 5, 10, 15, 20, 30):
        yield Action(f"timer_{minutes}", f"{minutes} min", show.countdown(minutes), "view/timer",
            translated=False)
    yield Action("timer_pause", QT_TR_NOOP("&Hold"), show.pause, "view/timer",
        checked=show.is_paused, rule=True)
    yield Action("timer_stop", QT_TR_NOOP("&Stop"), show.stop, "view/timer")
    yield Action("full_screen", QT_TR_NOOP("&Full screen"), view.full_screen, "view", ("F11",),
        checked=view.is_full_screen)
    yield Action("command_palette", QT_TR_NOOP("&Command palette"), look.command_palette, "view",
        ("Ctrl+K",), "keyboard", rule=True)
    for setting, menu, choices in _LOOKS:
        for name, text in choices:
            spelt = name not in ("system", "normal", "high", "light", "dark")
            yield Action(f"{setting}_{name}", text, view.choose(setting, name), menu,
                checked=view.is_chosen(setting, name), translated=not spelt)
    yield Action("reduced_motion", QT_TR_NOOP("Reduced &motion"), view.reduce_motion, "view/theme",
        checked=view.is_motion_reduced)


def _help() -> Iterable[Action]:
    yield Action("guide", QT_TR_NOOP("&User guide"), help.guide, "help", ("F1",), "book-open")
    yield Action("shortcuts", QT_TR_NOOP("&Keyboard shortcuts"), help.shortcuts, "help",
        ("Ctrl+F1",), "keyboard")
    yield Action("about", QT_TR_NOOP("&About Journey Editor"), help.about, "help", rule=True)


def _find() -> Iterable[Action]:
    yield Action("find", QT_TR_NOOP("&Find…"), look.find, "edit", ("Ctrl+F",), "search", rule=True)
    yield Action("find_next", QT_TR_NOOP("Find ne&xt"), look.find_step(1), "edit", ("F3",))
    yield Action("find_previous", QT_TR_NOOP("Find pre&vious"), look.find_step(-1), "edit",
        ("Shift+F3",))


def _collect() -> Iterable[Action]:
    yield Action("write_second", QT_TR_NOOP("Write the note, the quot&e, the steps"),
        shape.write_second, "edit", ("Shift+F2",), enabled=edit.can_change, canvas="own")
    yield Action("park", QT_TR_NOOP("&Park"), collect.park, "card", ("Ctrl+Shift+K",), "inbox",
        collect.can_park, rule=True)
    emotions = (
        ("1", QT_TR_NOOP("−2 very negative"), -2.0),
        ("2", QT_TR_NOOP("−1 negative"), -1.0),
        ("3", QT_TR_NOOP("0 neutral"), 0.0),
        ("4", QT_TR_NOOP("+1 positive"), 1.0),
        ("5", QT_TR_NOOP("+2 very positive"), 2.0),
    )
    for key, text, value in emotions:
        yield Action(f"emotion_{key}", text, shape.emotion(value), "map/emotion",
            (f"Ctrl+Shift+{key}",), enabled=editable)
    yield Action("split_stage", QT_TR_NOOP("Ste&ps of the stage"), shape.split, "map",
        icon="list", enabled=shape.has_stage, rule=True)
    yield Action("merge_stages", QT_TR_NOOP("Mer&ge stages"), shape.merge, "map",
        enabled=shape.can_merge)
    yield Action("lock_structure", QT_TR_NOOP("Loc&k the structure"), shape.toggle_lock, "map",
        ("Ctrl+Shift+L",), "lock", checked=shape.is_locked)


def _votes() -> Iterable[Action]:
    menu = "map/votes"
    yield Action("vote", QT_TR_NOOP("&Vote"), vote.vote, menu, ("Ctrl+Shift+V",), "circle-dot",
        vote.can_vote, vote.is_voting)
    yield Action("vote_more", QT_TR_NOOP("&Give a dot"), vote.dots(1), menu, ("Alt++",), "plus",
        arrange.has_cards)
    yield Action("vote_less", QT_TR_NOOP("&Take a dot back"), vote.dots(-1), menu, ("Alt+-",),
        "minus", arrange.has_cards)
    yield Action("reveal_votes", QT_TR_NOOP("&Reveal totals"), vote.reveal, menu,
        ("Ctrl+Shift+T",), "eye", vote.in_round, vote.is_revealed, rule=True)
    yield Action("end_votes", QT_TR_NOOP("&Finish the round"), vote.end, menu, icon="check",
        enabled=vote.in_round)
    yield Action("sort_votes", QT_TR_NOOP("&Sort cards by votes"), vote.sort, menu,
        enabled=vote.has_votes, rule=True)
    yield Action("ranking", QT_TR_NOOP("&Most votes"), _nothing, menu, items=vote.ranking)
    yield Action("clear_votes", QT_TR_NOOP("&Clear all votes"), vote.clear, menu,
        enabled=vote.has_votes, rule=True)
# fmt: on


ACTIONS: dict[str, Action] = {
    action.id: action
    for menu in (
        _file,
        _edit,
        _insert,
        _map,
        _card,
        _people,
        _sides,
        _compare,
        _zoom,
        _view,
        _find,
        _collect,
        _votes,
        _help,
    )
    for action in menu()
}

# What the toolbar shows at its left, group by group, and its one filled button.
TOOLBAR = (("undo", "redo"), ("mode_select", "mode_connect", "mode_curve"), ("filter",))
TOOLBAR_RIGHT = ("find", "present")
TOOLBAR_WORDS = frozenset({"filter", "present"})  # buttons that say what they do
PRIMARY = "export"
# What the canvas offers on a click with the right button.
CANVAS_MENU = (
    ("write",),
    ("cut", "copy", "paste", "duplicate", "delete"),
    ("card/kind", "card/status", "link", "gather", "park"),
    ("collapse", "hide", "split_stage", "merge_stages"),
)


def key_texts(action: Action) -> list[str]:
    """The keys of an action as this platform writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return [QKeySequence(key).toString(native) for key in action.keys]


def sheet() -> list[tuple[str, list[tuple[str, str]]]]:
    """Every command that has keys: menu by menu, what it does and the keys."""
    found: dict[str, list[tuple[str, str]]] = {}
    for action in ACTIONS.values():
        keys = key_texts(action)
        if keys:
            menu = bare(tr(MENUS[action.menu.split("/")[0]]))
            found.setdefault(menu, []).append((bare(said(action)), "   ".join(keys)))
    return list(found.items())


def said(action: Action) -> str:
    """The text of an action in the interface's language, with its mnemonic."""
    return tr(action.text) if action.translated else action.text


def bare(text: str) -> str:
    """A menu's text without its mnemonic and dots."""
    return text.replace("&", "").removesuffix("…")
