"""The desktop for macOS: a bundle, a package for administrators, and their signatures. It can be built only on a Mac."""
