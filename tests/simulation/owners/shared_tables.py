"""The tables that all owners of a site share: which number is in a call, and to which group each agent belongs.

Each method is one statement of SQL, so two owners can never both succeed. The rows outlive every process.
"""

from __future__ import annotations


class NumberClaims:
    """The numbers with a live call; ``number`` is the primary key."""

    def __init__(self) -> None:
        self._held: dict[str, tuple[str, str]] = {}
        self.refusals = 0

    def take(self, number: str, group: str, attempt_id: str) -> bool:
        """Claim a number for a call, and return whether the call may be dialled.

        The floor of a group sees to it that the group itself has one call for each number, so its next one takes over.
        """
        holder = self._held.get(number)
        if holder is not None and holder[0] != group:
            self.refusals += 1
            return False
        self._held[number] = (group, attempt_id)
        return True

    def release(self, number: str, group: str, attempt_id: str) -> None:
        """Give a number back, because the switch has reported the end of its call."""
        if self._held.get(number) == (group, attempt_id):
            del self._held[number]

    def drop(self, group: str) -> None:
        """Forget the claims of a group, as if they were kept in its owner's memory."""
        self._held = {number: holder for number, holder in self._held.items() if holder[0] != group}

    @property
    def held(self) -> dict[str, tuple[str, str]]:
        """The group and the call that have each number."""
        return dict(self._held)


class AgentSeats:
    """The group of each agent who moves between groups, None while no group has the agent."""

    def __init__(self, groups: dict[str, str]) -> None:
        self._group: dict[str, str | None] = dict(groups)
        self.moves = 0

    def may_work(self, agent_id: str, group: str) -> bool:
        """Return whether a group's owner accepts the agent's sign-in and commands."""
        return agent_id not in self._group or self._group[agent_id] == group

    def leave(self, agent_id: str, group: str) -> bool:
        """Begin a move: the agent's sign-ins at the group end. Return False if the agent is not there."""
        if self._group.get(agent_id) != group:
            return False
        self._group[agent_id] = None
        return True

    def enter(self, agent_id: str, group: str) -> None:
        """End a move: the former owner has no interaction of the agent any more."""
        self._group[agent_id] = group
        self.moves += 1

    @property
    def agents(self) -> tuple[str, ...]:
        """The agents who move."""
        return tuple(self._group)
