"""The desktop's inside: it knows no Qt, but for the modules that join it to the windows."""

from agent_desktop import telemetry

telemetry.switch_off()
