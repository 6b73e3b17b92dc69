"""Rules about an agent's own callbacks (``docs/behaviour.md``, *Own work*): pure, as all of the core."""
