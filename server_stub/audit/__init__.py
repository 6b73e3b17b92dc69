"""The security trail: who signed in, was refused, and saw what; append-only and hash-chained."""
