"""Delivery of changes of callbacks to other systems, as signed CloudEvents over HTTPS."""
