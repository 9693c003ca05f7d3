"""A group of commands: lists them in the order of the work and suggests the nearest name for an unknown one."""

from __future__ import annotations

import click


class OrderedGroup(click.Group):
    """``noun`` says in words what its commands are."""

    noun = "command"

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        return list(self.commands)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            from timeline.cli.suggest import unknown

            raise click.UsageError(unknown(self.noun, args[0], self.commands), ctx)
        return super().resolve_command(ctx, args)
