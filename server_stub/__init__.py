"""The callback-routing server."""

from agent_desktop import telemetry

telemetry.switch_off()
