"""Rights of customers over their data: erasure, and the export of everything that is stored about them."""
