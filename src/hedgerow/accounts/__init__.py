"""People with a sign-in: users, memberships, access roles, invitations, audit."""
