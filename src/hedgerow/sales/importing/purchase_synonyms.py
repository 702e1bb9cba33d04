"""What people call the columns of a sales file, in the languages we read. Squeezed before comparing."""

from collections.abc import Mapping

from hedgerow.kernel.tabular.columns import squeeze

_CALLED = """
party: customer id, customer number, customer no, customer code, client id, client number, cust id, customer ref,
  customer reference, member id, member number, account number, id de cliente, número de cliente, código de cliente,
  kundennummer, kunden nr, kundennr, kunden id, mitgliedsnummer, numéro client, numéro de client, id client,
  code client, رقم العميل, customer, client, buyer, cliente, comprador, kunde, käufer, acheteur, العميل, الزبون
name: customer name, client name, buyer name, billing name, name, full name, nombre del cliente, nombre, kundenname,
  nom du client, nom, اسم العميل, الاسم
email: email, email address, customer email, e mail, mail, billing email, correo, correo electrónico, e mail adresse,
  kunden email, courriel, adresse email, البريد الإلكتروني
phone: phone, phone number, customer phone, mobile, billing phone, teléfono, móvil, telefon, handy, téléphone, الهاتف,
  رقم الهاتف
date: date, day, order date, purchase date, sale date, sold on, transaction date, created at, created, created utc,
  paid at, date sold, invoice date, timestamp, date time, datetime, purchased at, fecha, fecha de compra,
  fecha de pedido, fecha de venta, datum, kaufdatum, bestelldatum, verkaufsdatum, rechnungsdatum, buchungsdatum,
  date de vente, date d achat, date de commande, التاريخ, تاريخ الشراء, تاريخ الطلب
time: time, time of day, hora, uhrzeit, zeit, heure, الوقت
amount: amount, total, total amount, order total, grand total, total price, sales, sale amount, gross sales, net sales,
  total collected, value, dollar value, price, paid, amount paid, sum, revenue, spend, importe, importe total, monto,
  precio, valor, ventas, betrag, gesamt, gesamtbetrag, summe, umsatz, preis, rechnungsbetrag, montant,
  montant total, prix, total ttc, المبلغ, الإجمالي, المجموع, السعر
currency: currency, currency code, moneda, divisa, währung, devise, monnaie, العملة
quantity: quantity, qty, count, units, pieces, items, number of items, number of cds, lineitem quantity, cantidad,
  unidades, menge, anzahl, stück, stückzahl, quantité, qté, nombre, الكمية, العدد
product: product, product name, item, item name, description, article, sku, lineitem name, details, producto, artículo,
  descripción, produkt, artikel, artikelname, bezeichnung, produit, désignation, المنتج, الصنف, الوصف
sku: article number, article no, item number, item code, product code, artikelnummer, artikel nr, artikelnr,
  código de producto, référence article, code article, رقم الصنف
category: category, product category, item category, product type, categoría, kategorie, warengruppe, catégorie, الفئة
channel: channel, sales channel, order source, canal, canal de venta, vertriebskanal, verkaufskanal, canal de vente
place: place, location, store, shop, branch, store name, filiale, standort, tienda, sucursal, magasin, lieu, الفرع
fulfilment: fulfilment, fulfillment, fulfilment method, fulfillment method, delivery method, shipping method,
  dining option, versandart, lieferart, método de envío, mode de livraison
order: order, order id, order number, order no, order name, invoice, invoice number, invoice no, receipt,
  receipt number, receipt no, transaction id, transaction, payment id, sale id, ticket, pedido, número de pedido,
  factura, número de factura, recibo, bestellung, bestellnummer, rechnung, rechnungsnummer, belegnummer, bon nr,
  commande, numéro de commande, facture, numéro de facture, رقم الطلب, رقم الفاتورة
unit_price: unit price, price each, item price, lineitem price, precio unitario, einzelpreis, stückpreis, prix unitaire,
  سعر الوحدة
refunded: refunded, refunded amount, amount refunded, refund, reembolso, reembolsado, erstattung, erstattet,
  remboursement, remboursé, المسترد
status: status, financial status, payment status, estado, zahlungsstatus, statut, الحالة
"""


def _read(table: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in table.strip().replace("\n  ", " ").splitlines():
        field, _colon, names = entry.partition(":")
        for name in names.split(","):
            found.setdefault(squeeze(name), field)
    return found


FIELD_OF: Mapping[str, str] = _read(_CALLED)
