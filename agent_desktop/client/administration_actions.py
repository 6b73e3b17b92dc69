"""What administrators ask of the server: users, passwords and sessions. Also a user's own sessions.

Every call returns a value, or raises ``CommandRefused`` or ``ServerTrouble``.
"""

from __future__ import annotations

from agent_desktop.net import answers
from agent_desktop.net.server import ServerClient
from agent_desktop.protocol import paths
from agent_desktop.protocol.administration.processes import (
    BusinessProcessText,
    ChangedBusinessProcessText,
    NewBusinessProcess,
)
from agent_desktop.protocol.administration.reasons import (
    ChangedNotReadyReasons,
    NotReadyReason,
    NotReadyReasons,
)
from agent_desktop.protocol.administration.users import (
    ChangedUserAccount,
    IssuedPassword,
    NewPassword,
    NewUserAccount,
    UserAccount,
    UserAccountList,
)
from agent_desktop.protocol.commands import NewDoNotCall, SignOut
from agent_desktop.protocol.objects import SessionInfo, SessionList
from agent_desktop.protocol.states import SignOutScope
from agent_desktop.protocol.supervisor_objects import DoNotCallEntry, DoNotCallList


class AdministrationActions:
    """The requests of an administrator."""

    def __init__(self, server: ServerClient) -> None:
        self._server = server

    async def users(self) -> UserAccountList:
        """Return all users, and the business processes of the site."""
        return await self._server.get(paths.USERS, UserAccountList)

    async def create(self, wanted: NewUserAccount) -> IssuedPassword:
        """Add a user, and return the password."""
        return await self._server.post(paths.USERS, IssuedPassword, wanted)

    async def change(self, user: UserAccount, wanted: ChangedUserAccount) -> None:
        """Replace all but the password of ``user``, unless someone else has changed it since it was read."""
        await self._server.send("PUT", _path(user.id), wanted, headers=_if_match(user))

    async def remove(self, user: UserAccount) -> None:
        """Remove ``user``, unless someone else has changed it since it was read."""
        await self._server.send("DELETE", _path(user.id), headers=_if_match(user))

    async def reset_password(self, user_id: str, *, temporary: bool) -> IssuedPassword:
        """Give a user a new password, and return it; all sessions of the user end."""
        path = paths.fill(paths.USER_PASSWORD, id=user_id)
        return await self._server.post(path, IssuedPassword, NewPassword(temporary=temporary))

    async def configuration(self, process_id: str) -> BusinessProcessText:
        """Return the configuration of a business process as its part of the site file."""
        return await self._server.get(
            paths.fill(paths.BUSINESS_PROCESS_CONFIGURATION, id=process_id), BusinessProcessText
        )

    async def change_configuration(
        self, read: BusinessProcessText, wanted: ChangedBusinessProcessText
    ) -> BusinessProcessText:
        """Replace the configuration that was ``read``, unless someone else has changed it since, and return the new one."""
        answer = await self._server.send(
            "PUT",
            paths.fill(paths.BUSINESS_PROCESS_CONFIGURATION, id=read.id),
            wanted,
            headers={"If-Match": f'"{read.version}"'},
        )
        return answers.decoded(answer, BusinessProcessText)

    async def create_process(self, wanted: NewBusinessProcess) -> BusinessProcessText:
        """Add a business process."""
        return await self._server.post(paths.BUSINESS_PROCESSES, BusinessProcessText, wanted)

    async def remove_process(self, read: BusinessProcessText) -> None:
        """Remove the business process that was ``read``, unless someone else has changed it since."""
        await self._server.send(
            "DELETE",
            paths.fill(paths.BUSINESS_PROCESS_CONFIGURATION, id=read.id),
            headers={"If-Match": f'"{read.version}"'},
        )

    async def reasons(self) -> NotReadyReasons:
        """Return the reasons for *Not Ready*."""
        return await self._server.get(paths.NOT_READY_REASONS, NotReadyReasons)

    async def change_reasons(
        self, read: NotReadyReasons, wanted: tuple[NotReadyReason, ...]
    ) -> NotReadyReasons:
        """Replace the reasons that were ``read``, unless someone else has changed them since, and return the new ones."""
        answer = await self._server.send(
            "PUT",
            paths.NOT_READY_REASONS,
            ChangedNotReadyReasons(items=wanted),
            headers={"If-Match": f'"{read.version}"'},
        )
        return answers.decoded(answer, NotReadyReasons)

    async def do_not_call(self) -> tuple[DoNotCallEntry, ...]:
        """Return the do-not-call list, the newest entry first."""
        return (await self._server.get(paths.DO_NOT_CALL, DoNotCallList)).items

    async def add_do_not_call(self, wanted: NewDoNotCall) -> None:
        """Add an entry to the do-not-call list."""
        await self._server.post(paths.DO_NOT_CALL, DoNotCallEntry, wanted)

    async def remove_do_not_call(self, entry_id: str) -> None:
        """Remove an entry from the do-not-call list."""
        await self._server.send("DELETE", paths.fill(paths.DO_NOT_CALL_ENTRY, id=entry_id))

    async def site_file(self) -> bytes:
        """Return the configuration as a site file, which contains the hashes of passwords."""
        return await self._server.download(paths.SITE_FILE)

    async def sessions(self, user_id: str) -> tuple[SessionInfo, ...]:
        """Return where a user is signed in."""
        return (await self._server.get(paths.SESSIONS, SessionList, {"user_id": user_id})).items

    async def end_session(self, session_id: str) -> None:
        """End a session of any user."""
        await self._server.send("DELETE", paths.fill(paths.SESSION, id=session_id))

    async def end_sessions(self, user_id: str) -> None:
        """Sign a user out everywhere."""
        await self._server.send("DELETE", paths.fill(paths.USER_SESSIONS, id=user_id))


class OwnSessions:
    """The requests of a user about the own sessions."""

    def __init__(self, server: ServerClient) -> None:
        self._server = server

    async def sessions(self) -> tuple[SessionInfo, ...]:
        """Return where the user is signed in."""
        return (await self._server.get(paths.ME_SESSIONS, SessionList)).items

    async def end_session(self, session_id: str) -> None:
        """End one of them."""
        await self._server.send("DELETE", paths.fill(paths.ME_SESSION, id=session_id))

    async def end_sessions(self) -> None:
        """End all of them but this one."""
        await self._server.send("POST", paths.ME_SIGN_OUT, SignOut(SignOutScope.ELSEWHERE))


def _path(user_id: str) -> str:
    return paths.fill(paths.USER, id=user_id)


def _if_match(user: UserAccount) -> dict[str, str]:
    return {"If-Match": f'"{user.version}"'}
