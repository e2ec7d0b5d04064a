"""English: words in and about the names of people and bodies, and who they are."""

from ..actors import ActorWords

__all__ = ["ACTORS"]

ACTORS = ActorWords()
