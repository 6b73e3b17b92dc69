"""Icons, theme, fonts, sounds and translations; no logic."""
