"""The ``timeline`` command: thin, each subcommand calls one function of the layers below.

Nothing heavy is imported here or in any module that this package imports at start: ``timeline --help`` has to answer
at once. What a command needs, it imports when it runs.
"""

from timeline.cli.entrance import main

__all__ = ["main"]
