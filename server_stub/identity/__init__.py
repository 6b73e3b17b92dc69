"""Users whose sign-in an identity provider vouches for (OpenID Connect), and the users that it has brought here."""
