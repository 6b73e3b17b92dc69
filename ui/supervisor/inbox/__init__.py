"""The inbox: callbacks that agents handed to the supervisors."""
