"""The headset's buttons as the agent's commands, and its lights (``docs/behaviour.md``, *Built-in phone*)."""

from __future__ import annotations

import logging
from typing import Final

from agent_desktop.client.agent_actions import AgentActions
from agent_desktop.model.agent_view import AgentView
from agent_desktop.model.observable import Observable
from agent_desktop.model.phone import CARRIED, HeadsetButton, HeadsetLights
from agent_desktop.phone.phone_service import PhoneService
from agent_desktop.protocol.commands import End
from agent_desktop.protocol.objects import Interaction
from agent_desktop.protocol.states import AcceptAt, EndpointKind, InteractionState

log: Final = logging.getLogger(__name__)

_ANSWERS: Final = frozenset({HeadsetButton.OFF_HOOK, HeadsetButton.HOOK})
_HANGS_UP: Final = frozenset({HeadsetButton.ON_HOOK, HeadsetButton.HOOK, HeadsetButton.DROP})


def lights_of(view: AgentView, *, muted: bool) -> HeadsetLights:
    """Return the lights for the present interaction: ring while it is offered, off-hook from the acceptance on."""
    current = _on_this_desktop(view)
    if current is None:
        return HeadsetLights()
    is_lifted = _is_lifted(current)
    return HeadsetLights(
        ring=current.state is InteractionState.OFFERED, off_hook=is_lifted, mute=is_lifted and muted
    )


class HeadsetButtons:
    """The buttons and lights while ``enabled``; it lasts as long as the phone."""

    def __init__(self, actions: AgentActions, desk: Observable[AgentView], phone: PhoneService) -> None:
        self._actions = actions
        self._desk = desk
        self._phone = phone
        self._enabled = False
        phone.on_button = self._press
        desk.watch(lambda _: self._show())
        phone.state.watch(lambda _: self._show())

    def enable(self, *, on: bool) -> None:
        """Use the buttons and lights, or leave them to other programs."""
        self._enabled = on
        self._show()

    def _show(self) -> None:
        lights = lights_of(self._desk.value, muted=self._phone.state.value.muted)
        self._phone.show_lights(lights if self._enabled else HeadsetLights())

    def _press(self, button: HeadsetButton) -> None:
        """Carry out a press, unless it does not fit: a headset repeats what its lights have made it do."""
        current = _on_this_desktop(self._desk.value)
        if current is None or not self._enabled:
            return
        log.info("headset button", extra={"data": {"button": button.value, "state": current.state.value}})
        if current.state is InteractionState.OFFERED:
            self._answer(current, button)
        elif _is_lifted(current):
            self._in_call(current, button)

    def _answer(self, offer: Interaction, button: HeadsetButton) -> None:
        if button in _ANSWERS and offer.accept_at is AcceptAt.DESKTOP:
            self._actions.accept()
        elif button is HeadsetButton.DROP:
            self._actions.red_x(End(offer.state))

    def _in_call(self, current: Interaction, button: HeadsetButton) -> None:
        match button:
            case HeadsetButton.MUTE:
                self._phone.mute(on=not self._phone.state.value.muted)
            case HeadsetButton.MUTED | HeadsetButton.UNMUTED:
                self._phone.mute(on=button is HeadsetButton.MUTED)
            case _ if button in _HANGS_UP:
                self._actions.red_x(End(current.state))
            case _:
                pass


def _on_this_desktop(view: AgentView) -> Interaction | None:
    """Return the interaction whose phone is this desktop, if any."""
    current = view.interaction
    return current if current is not None and current.endpoint.kind is EndpointKind.DESKTOP else None


def _is_lifted(interaction: Interaction) -> bool:
    return interaction.state is InteractionState.PREVIEW or interaction.state in CARRIED
