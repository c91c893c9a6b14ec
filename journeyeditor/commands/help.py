"""The Help menu: the guide, the sheet of shortcuts, about."""

from journeyeditor.panels.help import AboutDialog, GuideDialog, ShortcutsDialog

from .context import Context


def guide(context: Context) -> None:
    """Show the user guide beside the map."""
    GuideDialog(context.window.widget).show()


def shortcuts(context: Context) -> None:
    """Show every command and its keys."""
    from journeyeditor.actions import sheet  # the table imports this module

    ShortcutsDialog(sheet(), context.window.widget).show()


def about(context: Context) -> None:
    """Say what this is."""
    AboutDialog(context.window.widget).exec()
