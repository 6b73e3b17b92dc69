"""What a business process counts."""
