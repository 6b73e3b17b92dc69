"""The servers of a site that do not own its database: they answer reads, hold streams, and pass commands to the owner."""
