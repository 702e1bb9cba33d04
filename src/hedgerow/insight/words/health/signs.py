"""Warning signs in words, each with what to do about it and where."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

LIST = "insight:health_list"


@dataclass(frozen=True, slots=True)
class SignText:
    """`reason` follows the part's own sentence; `page` with `key` (for the lists behind a part) is where it is done."""

    title: str
    reason: str
    effect: str
    button: str
    page: str
    key: str = ""


def sign_texts() -> dict[str, SignText]:
    return {**_carrying(), **_engaging(), **_knowing(), **_growing()}


def _carrying() -> dict[str, SignText]:
    see = _("See on whom it rests")
    return {
        "one-carries": SignText(
            _("One alone carries half of it"),
            _("If that one leaves, half is gone."),
            _("With a second one of the same size, losing either costs a third, not a half."),
            see,
            LIST,
            "elephant",
        ),
        "few-carry": SignText(
            _("Two carry half of it"),
            _("It hangs on two who may change their minds."),
            _("With two more of their size, losing one costs half as much."),
            see,
            LIST,
            "elephant",
        ),
        "leaving": SignText(
            _("More leave than stay"),
            _("More than half of those who took part a year ago are not seen any more."),
            _("Some come back when somebody calls; all of them know why they left."),
            _("See who is gone"),
            LIST,
            "survival",
        ),
        "frozen": SignText(
            _("Hardly a tie has changed in a year"),
            _("Nobody gets to know anybody, so nothing new can come of it."),
            _("Each introduction is a tie, and may become a joint offer."),
            _("See who knows whom"),
            "network:map",
        ),
    }


def _engaging() -> dict[str, SignText]:
    one_sided = _("See who does not give and take")
    return {
        "partners-quiet": SignText(
            _("Partners have gone quiet"),
            _("Fewer than six in ten take part, and that is not by chance."),
            _("A visit or a call counts at once; a joint plan keeps it so."),
            _("See who is quiet"),
            LIST,
            "partner-activity",
        ),
        "engagement-falls": SignText(
            _("Give and take does not keep pace"),
            _("A year ago a larger share did, and the difference is no chance."),
            _("Each one who gives and gets within 90 days moves it at once."),
            one_sided,
            LIST,
            "engagement",
        ),
        "few-two-sided": SignText(
            _("Few give and get"),
            _("In the beginning those who only watch leave first."),
            _("Each one who gives and gets within 90 days moves it at once."),
            one_sided,
            LIST,
            "engagement",
        ),
        "uneven": SignText(
            _("Too little comes back"),
            _("Who only gives stops giving."),
            _("What you give back to those who are ahead counts at once."),
            _("See who gave and who got"),
            LIST,
            "fairness",
        ),
    }


def _knowing() -> dict[str, SignText]:
    return {
        "untied": SignText(
            _("They know you, but not each other"),
            _("A hedge of single plants falls with the first storm."),
            _("Each introduction is a tie."),
            _("See who knows nobody"),
            LIST,
            "ties",
        ),
        "ties-thin": SignText(
            _("People join faster than ties"),
            _("Newcomers who know nobody are the first to go."),
            _("Each introduction of a newcomer is a tie."),
            _("See who knows nobody"),
            LIST,
            "ties",
        ),
    }


def _growing() -> dict[str, SignText]:
    return {
        "work-yields-less": SignText(
            _("Joint work yields less than a year ago"),
            _("More goes in for the same result."),
            _("Ending the one that costs most without a result mends it at once."),
            _("Compare initiatives"),
            "initiatives:initiatives",
        ),
        "nothing-joint": SignText(
            _("No joint offer in a year"),
            _("What is not renewed is copied by others."),
            _("One offer with one partner ends this sign."),
            _("Go to initiatives"),
            "initiatives:initiatives",
        ),
        "narrowing": SignText(
            _("Members do fewer kinds of things with you"),
            _("What is left is easier to replace."),
            _("One new kind of dealing with a few members counts at once."),
            _("See who does what"),
            LIST,
            "niches",
        ),
        "old-offers": SignText(
            _("Hardly any income from what is new"),
            _("What sells today was new once."),
            _("One new product a season, kept if it sells."),
            _("Go to products"),
            "sales:products",
        ),
    }
