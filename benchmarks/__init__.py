"""The measurements behind the project's budgets."""
