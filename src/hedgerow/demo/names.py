"""Invented people: names, addresses and numbers from ranges kept free for fiction."""

from dataclasses import dataclass
from random import Random

GIVEN = (
    "Grace Sam Leila Mo Edie Dev Ruth Callum Nadia Hal Tara Owen Freya Amir Bea Theo Ines Jonah Priya Tom Alma Kofi Greta Luca Maya "
    "Felix Noor Ivy Rafael Zofia Ewan Yuki Clara Idris Helen Marcus Sofia Brendan Aisha Peter Wendy Arjun Molly Stefan Joan Kwame "
    "Rosa Declan Farah Hugo Jean Anton Beth Chidi Dora Elif Gareth Hana Imogen Jakub Karim Lorna Mateo Nell Oscar Petra Quentin "
    "Rhiannon Silas Tamsin Umar Vera Wilf Xanthe Yasmin Zach Agnes Bruno Carys Dominic Esme Finn Gwen Harriet Isaac Juno"
).split()
FAMILY = (
    "Okafor Whitlock Haddad Farouk Marsh Patel Levy Reid Novak Bennett Lindqvist Hughes Sorensen Rahman Castle Moreau Fernandes Abbott "
    "Nair Kowalski Mensah Brandt Rossi Greene Khan Silva Zielinska Fraser Tanaka Hoffmann Jones Byrne Demir Papadakis Osei Larkin "
    "Petrov Mbeki Dunn Ivanova Cole Adeyemi Ferris Quinn Lopez Ward Sato Pereira Murphy Walsh Ito Chowdhury Evans Berg Nowak Shah "
    "Ellis Romano Carter Akhtar Thorne Wells Fox Hargreaves Pike Underwood Vance Winter Yates Ashdown Birch Croft Dale Eastwood Frost"
).split()
STREETS = (
    "Mill Lane;High Street;Castle Street;Riverside;Orchard Way;Station Road;Church Hill;Tanners Row;Bridge End;Meadow View;"
    "Brewery Yard;Cobbler's Walk;Quay Street;Priory Gardens;Windmill Rise"
).split(";")
TOWN, POSTCODE = "Hallowbridge", "HB1"


@dataclass(frozen=True, slots=True)
class Person:
    given: str
    family: str
    email: str
    phone: str
    street: str
    postal_code: str

    @property
    def name(self) -> str:
        return f"{self.given} {self.family}"


def people(random: Random, count: int) -> list[Person]:
    """`count` persons with different names; most have an e-mail, many a phone."""
    pairs = [(given, family) for given in GIVEN for family in FAMILY]
    chosen = random.sample(pairs, count)
    numbers = random.sample(range(1000), min(count, 1000))
    return [
        _person(random, given, family, numbers[i] if i < len(numbers) else None)
        for i, (given, family) in enumerate(chosen)
    ]


def _person(random: Random, given: str, family: str, number: int | None) -> Person:
    return Person(
        given=given,
        family=family,
        email=f"{given}.{family}@example.org".lower().replace("'", "") if random.random() < 0.82 else "",
        phone=f"07700 900{number:03}" if number is not None and random.random() < 0.6 else "",
        street=f"{random.randint(1, 88)} {random.choice(STREETS)}",
        postal_code=f"{POSTCODE} {random.randint(1, 9)}{random.choice('ABDEFGHJLN')}{random.choice('ABDEFGHJLN')}",
    )
