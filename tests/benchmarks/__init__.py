"""The benchmarks: that they measure what they say."""
