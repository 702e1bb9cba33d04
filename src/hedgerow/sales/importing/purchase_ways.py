"""How a file says through which channel something was sold, and how it was handed over. Unknown words say nothing."""

from functools import lru_cache

from hedgerow.kernel.tabular.columns import squeeze
from hedgerow.sales.reports import Fulfilment

_CHANNELS = {
    "web": "online|web|website|internet|ecommerce|onlineshop|onlinestore|webshop|checkoutlink|enligne|enlínea|الإنترنت",
    "phone": "phone|telephone|telefon|teléfono|téléphone|الهاتف",
    "email": "email|mail|correo|courriel",
    "social": "facebook|instagram|tiktok|social",
    "event": "event|market|fair|messe|markt|feria|marché",
    "app": "app",
    "store": "store|pos|pointofsale|register|till|instore|shop|laden|kasse|filiale|tienda|caja|magasin|caisse|المتجر",
}
_WAYS = {
    Fulfilment.COLLECTION: "pickup|pickedup|collect|clickandcollect|abholung|selbstabholung|recogida|retrait|استلام",
    Fulfilment.DIGITAL: "digital|download|electronic|giftcode",
    Fulfilment.IN_STORE: "instore|forhere|togo|dinein|eatin|takeaway|takeout|counter|imladen|entienda|surplace",
    Fulfilment.DELIVERY: "deliver|shipping|shipment|shipped|flatrate|courier|post|parcel|lieferung|versand|envío|envio|"
    "livraison|expédition|توصيل|شحن",
}
_CHANNEL_NAMES = {channel: {squeeze(name) for name in names.split("|")} for channel, names in _CHANNELS.items()}
_WAY_NAMES = {way: {squeeze(name) for name in names.split("|")} for way, names in _WAYS.items()}
_STEM = 6
"""So long, a name is looked for within words too; a shorter one stands in too many others."""
_POINT = "point"
"""A parcel that waits at a pick-up point was sent."""


@lru_cache(maxsize=512)
def channel_of(text: str) -> str:
    """A whole word for a channel, or two; "" where none is said."""
    said = _words(text)
    return next((channel for channel, names in _CHANNEL_NAMES.items() if said & names), "")


@lru_cache(maxsize=512)
def fulfilment_of(text: str) -> str:
    said, words = squeeze(text), _words(text)
    for way, names in _WAY_NAMES.items():
        is_said = words & names or any(len(name) >= _STEM and name in said for name in names)
        if is_said and not (way == Fulfilment.COLLECTION and _POINT in said):
            return way.value
    return ""


def _words(text: str) -> set[str]:
    return {squeeze(text), *(squeeze(word) for word in text.split())}
