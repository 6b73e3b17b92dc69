"""The widgets: they show values and say what was pressed."""
