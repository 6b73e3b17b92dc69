"""Several owners of one site, as ``docs/adr/0015-several-owners-of-one-site.md`` designs them, each with a floor of its own."""
