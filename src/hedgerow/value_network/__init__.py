"""Who gives what to whom: drawn as a value network, judged, and put beside what really flowed."""
