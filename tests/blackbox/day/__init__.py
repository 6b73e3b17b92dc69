"""The work around the call, on a server of its own: limits of intake, notices to other systems, corrections."""
