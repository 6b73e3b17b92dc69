"""Random changes of what comes from outside: files, streams, numbers, headers. ``make fuzz`` goes on as long as asked."""
