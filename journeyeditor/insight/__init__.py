"""What a map tells: remarks, evidence, gaps, priorities, patterns, the plan, what changed."""
