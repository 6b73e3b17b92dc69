"""The desktop's side of the network: the event stream, the commands and the tokens."""
