"""The configuration that administrators have changed, as it is stored."""
