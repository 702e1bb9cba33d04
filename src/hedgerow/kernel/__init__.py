"""What every package stands on: tenancy, actor, ids, money, clock, registries, errors, jobs, files, calls out."""
