"""Law: views read the floor and build the objects of the wire. A view changes nothing."""
