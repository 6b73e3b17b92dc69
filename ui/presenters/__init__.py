"""Presenters: each joins the signals of one view to the client. No presenter paints, and no view knows the server."""
