"""Attribution in plain words: what brought customers, by seven ways to count it, none of which is proof."""
