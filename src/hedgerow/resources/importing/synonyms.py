"""What columns and sides of an inventory are called, in several languages."""

from hedgerow.kernel.folding import plain
from hedgerow.kernel.tabular.columns import squeeze
from hedgerow.resources.models import Per, Side

_COLUMNS = {
    "party": "party, who, whose, partner, contact, parte, quien, persona, contacto, الطرف, من",
    "side": "side, gives or needs, direction, give or need, offer or need, lado, da o necesita, الجهة, يعطي أم يحتاج",
    "kind": "kind, type, category, resource kind, tipo, clase, نوع, النوع",
    "title": "title, what, resource, description, recurso, titulo, que, العنوان, ماذا, المورد",
    "quantity": "quantity, how much, amount, number of units, cantidad, cuanto, الكمية, كم",
    "unit": "unit, units, of what, unidad, الوحدة",
    "per": "per, counted, frequency, every, por, cada, frecuencia, كل, لكل",
    "since": "from, since, start, start date, desde, inicio, من تاريخ, منذ",
    "until": "until, to, end, end date, hasta, fin, حتى, إلى تاريخ",
    "valid_until": "valid until, valid to, expires, expiry, expiry date, expiration date, valido hasta, caduca, "
    "vencimiento, صالح حتى, ينتهي",
    "issuer": "issuer, issued by, who issued it, emisor, emitido por, الجهة المصدرة",
    "number": "certificate number, number, its number, numero, رقم, الرقم",
    "worth": "worth, value, what it is worth, valor, القيمة",
    "note": "note, notes, comment, comments, nota, notas, ملاحظة, ملاحظات",
}
FIELD_OF = {squeeze(word): field for field, words in _COLUMNS.items() for word in words.split(",")}

_SIDES = {
    Side.GIVES: "gives, give, given, offers, offer, has, can give, +, da, ofrece, tiene, يعطي, يقدم, لديه",
    Side.NEEDS: "needs, need, needed, wants, seeks, asks for, -, necesita, busca, quiere, يحتاج, يريد, يبحث",
}
SIDE_OF = {word.strip(): side for side, words in _SIDES.items() for word in words.split(",")}

_PERS = {
    Per.WHOLE: "in all, once, total, en total, في المجمل, إجمالا",
    Per.DAY: "day, daily, per day, a day, dia, diario, al dia, por dia, يوم, يوميا, في اليوم",
    Per.WEEK: "week, weekly, per week, a week, semana, semanal, a la semana, por semana, أسبوع, أسبوعيا, في الأسبوع",
    Per.MONTH: "month, monthly, per month, a month, mes, mensual, al mes, por mes, شهر, شهريا, في الشهر",
    Per.YEAR: "year, yearly, per year, a year, ano, anual, al ano, por ano, سنة, سنويا, في السنة",
}
PER_OF = {plain(word): per for per, words in _PERS.items() for word in words.split(",")}
