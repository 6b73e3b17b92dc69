"""A certified identity provider (the package oidc-provider) on the loopback interface."""
