"""What pytest does beside its own in this project; the conftest of the tests names them."""
