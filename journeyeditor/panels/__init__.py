"""What stands around the canvas: palette, inspector, toolbar, status line, dialogs."""
