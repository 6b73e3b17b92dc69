"""The part of cyclonedx that the bill of materials uses."""
