"""Rules about the data of customers: pure, as all of the core."""
