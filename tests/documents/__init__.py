"""The pages for administrators: what they tell to do works, and what they list is what there is."""
