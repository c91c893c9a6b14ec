"""The Help menu: the guide, the sheet of shortcuts, about."""

from .context import Context


def guide(context: Context) -> None:
    """Show the user guide beside the map."""
    from journeyeditor.panels.help import GuideDialog  # loaded when it is asked for

    GuideDialog(context.window.widget).show()


def shortcuts(context: Context) -> None:
    """Show every command and its keys."""
    from journeyeditor.actions import sheet  # the table imports this module
    from journeyeditor.panels.help import ShortcutsDialog

    ShortcutsDialog(sheet(), context.window.widget).show()


def about(context: Context) -> None:
    """Say what this is."""
    from journeyeditor.panels.help import AboutDialog

    AboutDialog(context.window.widget).exec()
