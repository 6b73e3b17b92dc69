"""The desktop's client side. Only the modules that join it to the windows know Qt."""

from agent_desktop import telemetry

telemetry.switch_off()
