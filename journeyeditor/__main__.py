"""Runs the program as ``python -m journeyeditor``."""

import sys

from journeyeditor.cli import main

sys.exit(main())
