"""What each party can give and needs: the inventory, what runs out, who fits whom, and what is missing."""
