"""What of the value network stands in the audit log."""

BEGUN = "value_network.begun"
DRAWN = "value_network.drawn"
RENAMED = "value_network.renamed"
JUDGED = "value_network.judged"
PUT_AWAY = "value_network.put_away"
BROUGHT_BACK = "value_network.brought_back"
