"""Law: views read the floor and build wire objects. A view changes nothing."""
