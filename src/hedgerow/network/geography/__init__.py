"""Where a party is: from coordinates or an address to a point on the ground, without asking anybody outside."""
