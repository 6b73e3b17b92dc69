"""Files of report 6.04, which are written in separate processes so that routing never waits for them."""
