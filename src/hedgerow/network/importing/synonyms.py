"""What people call the columns of a contact list, in the languages we read. Squeezed before comparing."""

from collections.abc import Mapping

from hedgerow.kernel.tabular.columns import squeeze

_CALLED = """
name: name, full name, contact, contact name, customer, customer name, client, client name, display name,
  nombre completo, nombre y apellidos, cliente, vollständiger name, kunde, kundenname, ansprechpartner, nom
  complet, nom et prénom, nom prénom, الاسم, الاسم الكامل, اسم العميل
given_name: first name, given name, firstname, forename, first, nombre, nombre de pila, vorname, prénom, الاسم
  الأول
middle_name: middle name, middle, additional name, segundo nombre, zweiter vorname, deuxième prénom, الاسم
  الأوسط
family_name: last name, surname, family name, lastname, last, apellido, apellidos, nachname, familienname, nom
  de famille, nom, اسم العائلة, الكنية, اللقب
prefix: prefix, salutation, name prefix, tratamiento, anrede, civilité, اللقب الشرفي
suffix: suffix, name suffix
nickname: nickname, known as, apodo, spitzname, surnom
organisation: company, company name, organisation, organization, organisation name, organization name,
  business, business name, employer, account name, empresa, compañía, organización, razón social, firma,
  firmenname, unternehmen, organisationsname, entreprise, société, raison sociale, organisme, الشركة, اسم
  الشركة, المؤسسة
job_title: job title, title, position, role title, occupation, cargo, puesto, position, berufsbezeichnung,
  funktion, poste, fonction, المسمى الوظيفي, الوظيفة
email: email, email address, mail, mail address, e mail, primary email, email 1, email 2, email 3, work email,
  home email, secondary email, correo, correo electrónico, dirección de correo, email adresse, mailadresse, e
  mail adresse, courriel, adresse email, adresse e mail, adresse mail, البريد الإلكتروني, البريد, الإيميل
phone: phone, phone number, telephone, telephone number, tel, phone 1, phone 2, primary phone, phone numbers,
  contact number, teléfono, número de teléfono, telefon, telefonnummer, rufnummer, téléphone, numéro de
  téléphone, الهاتف, رقم الهاتف, هاتف
phone/mobile: mobile, mobile phone, mobile number, cell, cell phone, cellphone, sms, whatsapp, móvil, celular,
  teléfono móvil, handy, handynummer, mobil, mobilnummer, mobiltelefon, portable, téléphone portable, mobile
  1, الجوال, رقم الجوال, المحمول, الموبايل
phone/work: work phone, business phone, office phone, teléfono del trabajo, telefon geschäftlich, téléphone
  professionnel
phone/home: home phone, private phone, teléfono de casa, telefon privat, téléphone domicile
phone/fax: fax, fax number, faxnummer, télécopie
street: street, street address, address line 1, address 1, address1, street 1, mailing street, calle,
  domicilio, strasse, straße, strasse und hausnummer, straße hausnummer, rue, adresse 1, الشارع
street_more: address line 2, address 2, address2, street 2, dirección 2, adresszusatz, adresse 2, complément d
  adresse
po_box: po box, apartado, apartado postal, postfach, boîte postale, صندوق البريد
city: city, town, mailing city, ciudad, localidad, población, municipio, stadt, ort, wohnort, ville, commune,
  المدينة
region: state, region, province, county, state province, mailing state, estado, provincia, bundesland, kanton,
  région, département, المنطقة, المحافظة, الولاية
postal_code: zip, zip code, postal code, postcode, post code, zip postal code, código postal, cp, plz,
  postleitzahl, code postal, الرمز البريدي
country: country, mailing country, país, land, pays, الدولة, البلد
formatted: address, full address, postal address, mailing address, dirección, anschrift, adresse, adresse
  complète, adresse postale, العنوان
latitude: latitude, lat, geo lat, gps lat, y coordinate, latitud, breitengrad, geographische breite, latitude gps,
  خط العرض
longitude: longitude, lon, lng, long, geo lon, geo lng, geo long, gps lon, gps lng, x coordinate, longitud,
  längengrad, geographische länge, longitude gps, خط الطول
coordinates: coordinates, coordinate, lat lng, latlng, lat lon, lat long, latitude longitude, geo, geo location,
  geolocation, gps, gps coordinates, coordenadas, ubicación gps, koordinaten, gps koordinaten, coordonnées gps,
  الإحداثيات
birthday: birthday, birth date, birthdate, date of birth, dob, cumpleaños, fecha de nacimiento, geburtstag,
  geburtsdatum, anniversaire, date de naissance, تاريخ الميلاد, عيد الميلاد
website: website, web site, url, homepage, web page, sitio web, página web, webseite, webauftritt, site web,
  site internet, الموقع, الموقع الإلكتروني
social: instagram, facebook, linkedin, twitter, tiktok, linkedin url, facebook url, instagram handle
language: language, preferred language, idioma, sprache, langue, اللغة
tags: tags, labels, groups, group, categories, category, etiquetas, grupos, categorías, schlagwörter, gruppen,
  kategorien, kategorie, étiquettes, groupes, catégories, الوسوم, التصنيفات
role: role, lifecycle stage, contact type, relationship, customer type, rol, tipo de contacto, rolle,
  kontaktart, rôle, type de contact, الدور
notes: note, notes, comment, comments, memo, remarks, description, nota, notas, comentario, comentarios,
  observaciones, notiz, notizen, bemerkung, bemerkungen, kommentar, anmerkung, remarque, remarques,
  commentaire, commentaires, ملاحظات, ملاحظة
external_id: id, reference, reference id, ref, customer id, client id, contact id, record id, customer number,
  customer no, customer code, account number, member number, membership number, external id, referencia,
  número de cliente, id de cliente, código de cliente, kundennummer, kunden nr, kundennr, mitgliedsnummer,
  référence, numéro client, numéro de client, id client, رقم العميل, المعرف
created_on: created, created at, created on, create date, created time, date added, added, added time,
  customer since, member since, signup date, sign up date, registered, registered on, fecha de alta, fecha de
  creación, cliente desde, erstellt, erstellt am, angelegt am, kunde seit, créé le, date de création, client
  depuis, date d inscription, تاريخ الإنشاء, تاريخ التسجيل
consent/email: consent, marketing consent, email consent, email opt in, opt in, optin, newsletter, newsletter
  consent, accepts marketing, accepts email marketing, email marketing consent, subscribed, email subscription
  status, consentimiento, acepta publicidad, boletín, einwilligung, newsletter einwilligung,
  werbeeinwilligung, consentement, accepte les emails, الموافقة, النشرة البريدية
consent/sms: sms consent, sms opt in, accepts sms marketing
kind: party type, entity type, person or company, person or organisation, tipo de entidad, art des kontakts
"""


def _read(table: str) -> dict[str, tuple[str, str]]:
    """Squeezed word to (field, label)."""
    found: dict[str, tuple[str, str]] = {}
    for entry in table.strip().replace("\n  ", " ").splitlines():
        target, _colon, names = entry.partition(":")
        field, _slash, label = target.partition("/")
        for name in names.split(","):
            found.setdefault(squeeze(name), (field, label))
    return found


FIELD_OF: Mapping[str, tuple[str, str]] = _read(_CALLED)
