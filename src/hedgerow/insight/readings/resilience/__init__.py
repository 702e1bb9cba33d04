"""What stops when somebody leaves, on whom everything rests, and what would make it stand firmer.

`standing` is the business as it stands: what was sold, what each line of it hangs on, who supplies whom. `asking` is
what is taken out of it, `answering` what follows, `steps` what could be done, `hardest` whom it would miss most,
`resting` on how few it rests, `shocks` what happened before, `introducing` whom to bring together.
"""
