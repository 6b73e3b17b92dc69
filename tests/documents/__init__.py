"""The pages for administrators: their instructions work, and their lists are complete."""
