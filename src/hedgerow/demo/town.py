"""The organisations of Hallowbridge, what they are to the bakery, and how they stand to each other."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """`roles` as in `network.builtin`; `contact` says who speaks for it."""

    name: str
    role: str
    note: str = ""
    tags: tuple[str, ...] = ()


PLACES = (
    *(
        Place(name, "vendor", note, tags)
        for name, note, tags in (
            ("Harrow Mill", "Stoneground rye and wheat. Delivers Tuesday and Friday before six.", ("flour", "weekly")),
            ("Fenn Organic", "Oats, seeds and the good malt.", ("flour", "organic")),
            ("Bramley Dairy", "Butter, milk and cream from twelve miles away.", ("dairy", "weekly")),
            ("Salt Yard", "Sea salt, olives, anchovies.", ("pantry",)),
            ("Osei Coffee", "Roasts on Wednesday. Sends people our way.", ("coffee",)),
            ("Fenn Eggs", "Free range; short in January.", ("dairy",)),
            ("Copper Kettle Jams", "Small batches; order before the fifth.", ("pantry",)),
            ("Longmeadow Herbs", "Rosemary, thyme, and whatever is up.", ("produce",)),
            ("Pip & Stone Fruit", "Plums and apples in season.", ("produce", "seasonal")),
            ("Hallow Honey", "", ("pantry",)),
            ("Greyfriars Paper", "Bags and labels.", ("packaging",)),
            ("Kestrel Ovens", "Services the deck oven every March.", ("equipment",)),
            ("Tidewater Energy", "Electricity; contract ends next spring.", ("energy",)),
            ("Ledger & Lark", "Accountants.", ("services",)),
            ("Sparrow Cleaning", "Mondays, when we are closed.", ("services",)),
            ("North Field Nuts", "Hazelnuts and walnuts.", ("pantry",)),
        )
    ),
    *(
        Place(name, "partner", note, tags)
        for name, note, tags in (
            ("The Reading Room", "Bookshop across the street. Window display every month.", ("joint events",)),
            ("Long Barn Cycles", "Sunday rides end at our door.", ("joint events",)),
            ("Mill Lane Deli", "Sells forty of our loaves on Saturday.", ("wholesale",)),
            ("Studio Fern", "Yoga at seven, rolls at eight.", ()),
            ("Hop & Vine", "Cheese evenings with our sourdough.", ("joint events", "wholesale")),
            ("Kiln Table", "Pottery; our plates are theirs.", ()),
            ("Oakdene Yoga", "", ()),
            ("Pin Mill Framers", "", ()),
            ("The Old Ferry Inn", "Takes rolls and rye for the breakfast room.", ("wholesale",)),
            ("Quayside Bakes School", "Teaches in our kitchen on Mondays.", ("courses",)),
            ("Hallowbridge Radio", "The morning show eats our buns on air.", ("reach",)),
            ("Tilly's Flowers", "", ("joint events",)),
        )
    ),
    *(
        Place(name, "community", note)
        for name, note in (
            ("Riverside Runners", "Twenty or so after the Sunday run."),
            ("Wednesday Food Bank", "Takes what is left at closing time."),
            ("St Anne's PTA", "Cake stall in June and December."),
            ("Allotment Society", "Swap rosemary for starter."),
            ("Hallowbridge Choir", ""),
            ("Repair Café", "First Saturday of the month."),
            ("Tuesday Knitters", ""),
            ("Castle Street Neighbours", ""),
            ("Young Carers Club", ""),
            ("Hallowbridge Food Festival", "September, on the green."),
        )
    ),
    *(
        Place(name, "competitor", note)
        for name, note in (
            ("Petit Levain", "Good croissants. We lent them yeast in March."),
            ("Crust on Castle St", ""),
            ("Dough & Co", "Chain; opened by the station."),
            ("The Bun House", ""),
            ("Fresh & Quick Supermarket", "Bake-off counter since last year."),
        )
    ),
    *(
        Place(name, "institution", note)
        for name, note in (
            ("Hallowbridge Town Council", "Pavement licence; renewal in April."),
            ("St Anne's Primary School", "Breakfast rolls on test days."),
            ("Hallowbridge College", "Two apprentices a year."),
            ("County Food Safety", "Last visit: five stars."),
            ("Three Rivers Credit Union", "Lent us the money for the oven."),
            ("Real Bread Trust", ""),
            ("Hallowbridge Museum", "Ran the old-recipes weekend with us."),
        )
    ),
)

STAFF = (
    ("Tomasz", "Wójcik", "Head baker"),
    ("Priya", "Nair", "Counter and coffee"),
    ("Femi", "Ade", "Baker"),
    ("Ada", "Finch", "Saturdays"),
    ("Joss", "Bell", "Deliveries"),
    ("Maren", "Holt", "Owner"),
    ("Lotte", "Visser", "Pastry"),
    ("Ben", "Achebe", "Apprentice"),
)

# (from, tie, to): who stands how to whom among the organisations themselves.
TIES = (
    ("Fenn Organic", "supplies", "Harrow Mill"),
    ("Fenn Organic", "supplies", "Mill Lane Deli"),
    ("Harrow Mill", "supplies", "Crust on Castle St"),
    ("Harrow Mill", "supplies", "Petit Levain"),
    ("Bramley Dairy", "supplies", "Osei Coffee"),
    ("Bramley Dairy", "supplies", "Mill Lane Deli"),
    ("Osei Coffee", "supplies", "The Reading Room"),
    ("Osei Coffee", "supplies", "Long Barn Cycles"),
    ("Kiln Table", "supplies", "The Old Ferry Inn"),
    ("Hallow Honey", "supplies", "Mill Lane Deli"),
    ("Pip & Stone Fruit", "supplies", "Copper Kettle Jams"),
    ("Longmeadow Herbs", "supplies", "The Old Ferry Inn"),
    ("The Reading Room", "partners_with", "Hallowbridge Museum"),
    ("The Reading Room", "partners_with", "Tilly's Flowers"),
    ("Long Barn Cycles", "partners_with", "Riverside Runners"),
    ("Hop & Vine", "partners_with", "Mill Lane Deli"),
    ("Studio Fern", "partners_with", "Tilly's Flowers"),
    ("Studio Fern", "competes_with", "Oakdene Yoga"),
    ("Petit Levain", "competes_with", "Crust on Castle St"),
    ("Dough & Co", "competes_with", "Crust on Castle St"),
    ("The Bun House", "competes_with", "Petit Levain"),
    ("Hallowbridge Town Council", "sponsors", "Hallowbridge Food Festival"),
    ("Three Rivers Credit Union", "sponsors", "Riverside Runners"),
    ("Hallowbridge Radio", "sponsors", "Hallowbridge Choir"),
    ("Hallowbridge Town Council", "regulates", "The Old Ferry Inn"),
    ("County Food Safety", "regulates", "Mill Lane Deli"),
    ("County Food Safety", "regulates", "Petit Levain"),
    ("St Anne's PTA", "member_of", "St Anne's Primary School"),
    ("Mill Lane Deli", "member_of", "Hallowbridge Food Festival"),
    ("Hop & Vine", "member_of", "Hallowbridge Food Festival"),
    ("Petit Levain", "member_of", "Real Bread Trust"),
    ("Quayside Bakes School", "member_of", "Real Bread Trust"),
    ("Hallowbridge College", "partners_with", "Quayside Bakes School"),
    ("The Reading Room", "refers_to", "Kiln Table"),
    ("Osei Coffee", "refers_to", "Long Barn Cycles"),
)
GROUPS_OF_PEOPLE = (
    "Riverside Runners",
    "Hallowbridge Choir",
    "Tuesday Knitters",
    "Allotment Society",
    "St Anne's PTA",
    "Repair Café",
)
