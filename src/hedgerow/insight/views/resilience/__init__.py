"""What if they left: the question and its answer, on whom all rests, what hangs on whom, what happened before."""
