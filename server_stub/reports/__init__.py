"""Report 6.04 as files, made in a process of their own so that routing never waits for them."""
