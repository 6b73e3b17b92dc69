#!/bin/sh
# The server, run by Debian's Python; the processes that it starts find its libraries as well.
PYTHONPATH=@PLACE@
PYTHONNOUSERSITE=1
export PYTHONPATH PYTHONNOUSERSITE
exec /usr/bin/python@PYTHON@ -P -m server_stub "$@"
