"""Where the server keeps its truth: one contract, several stores."""
