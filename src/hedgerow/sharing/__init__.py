"""What several made together, divided: what each added, how that is worked out, and what they agreed on."""
