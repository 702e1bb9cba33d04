"""Questions in SQL over the copy: asked in a process of their own, which can read the copy and nothing else."""
