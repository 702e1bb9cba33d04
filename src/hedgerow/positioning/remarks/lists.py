"""Words that a message is better without, by the language it is written in. Data, not translations: each its own."""

from collections.abc import Mapping

EVERYONE: Mapping[str, tuple[str, ...]] = {
    "en": ("everyone", "everybody", "anyone", "anybody", "all people", "all customers", "whoever"),
    "es": ("todos", "todas", "todo el mundo", "cualquiera", "cualquier persona", "quien sea"),
    "ar": ("الجميع", "كل الناس", "أي شخص", "كل شخص", "كل العملاء"),
}
JARGON: Mapping[str, tuple[str, ...]] = {
    "en": (
        *("solution", "solutions", "innovative", "cutting-edge", "best-in-class", "world-class", "state-of-the-art"),
        *("synergy", "synergies", "holistic", "leverage", "seamless", "robust", "disruptive", "turnkey", "end-to-end"),
        *("one-stop shop", "value-added", "customer-centric", "next-generation", "high-quality", "excellence"),
    ),
    "es": (
        *(
            "soluciones",
            "solución",
            "innovador",
            "innovadora",
            "vanguardia",
            "líder",
            "líderes",
            "sinergia",
            "sinergias",
        ),
        *(
            "holístico",
            "holística",
            "integral",
            "disruptivo",
            "valor añadido",
            "alta calidad",
            "excelencia",
            "llave en mano",
        ),
    ),
    "ar": (
        "حلول متكاملة",
        "مبتكر",
        "مبتكرة",
        "رائد",
        "رائدة",
        "عالمي المستوى",
        "شامل",
        "تميز",
        "قيمة مضافة",
        "جودة عالية",
    ),
}
OURSELVES: Mapping[str, tuple[str, ...]] = {
    "en": ("we", "our", "ours", "us", "i", "my"),
    "es": (
        "nosotros",
        "nosotras",
        "nuestro",
        "nuestra",
        "nuestros",
        "nuestras",
        "somos",
        "hacemos",
        "ofrecemos",
        "yo",
        "mi",
    ),
    "ar": ("نحن", "لدينا", "نقدم", "نصنع", "عندنا", "منتجاتنا", "خدماتنا"),
}
THEM: Mapping[str, tuple[str, ...]] = {
    "en": ("you", "your", "yours"),
    "es": ("tú", "tu", "tus", "te", "usted", "ustedes", "su", "sus", "vosotros", "vuestro", "vuestra"),
    "ar": ("أنت", "أنتم", "لك", "لكم", "عملك", "بيتك"),
}
BOASTS: Mapping[str, tuple[str, ...]] = {
    "en": ("the best", "number one", "no. 1", "leading", "unrivalled", "unmatched", "perfect", "finest", "premier"),
    "es": ("el mejor", "la mejor", "los mejores", "las mejores", "número uno", "inigualable", "perfecto", "perfecta"),
    "ar": ("الأفضل", "رقم واحد", "لا مثيل له", "لا يضاهى", "المثالي"),
}
