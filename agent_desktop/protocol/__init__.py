"""The wire protocol between desktop and server: its types, paths and codec, and nothing else."""
