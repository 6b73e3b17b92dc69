"""The directory of users and groups that a provisioning system keeps here (SCIM 2.0, RFC 7643 and RFC 7644)."""
