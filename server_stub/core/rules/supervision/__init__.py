"""What supervisors are alerted to, and what they change on the floor."""
