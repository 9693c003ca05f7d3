"""Story files: what is particular to one story, in words, so that the engine knows none."""

from timeline.stories.loading import load_story, shipped_stories

__all__ = ["load_story", "shipped_stories"]
