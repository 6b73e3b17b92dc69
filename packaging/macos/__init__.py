"""The desktop for macOS: a bundle, a package for administrators, and their signatures. Made on a Mac alone."""
