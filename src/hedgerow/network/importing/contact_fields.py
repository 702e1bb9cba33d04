"""What a column of a contacts file can become."""

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tabular.mapping import Field, FieldSet

NAME_FIELDS = ("prefix", "given_name", "middle_name", "family_name", "suffix")
ADDRESS_PARTS = (
    *("street", "street_more", "po_box", "city", "region", "postal_code", "country", "formatted"),
    *("latitude", "longitude", "coordinates"),
)

CONTACTS = FieldSet(
    kind="contacts",
    fields=(
        Field("name", _("Full name")),
        Field("prefix", _("Name prefix")),
        Field("given_name", _("First name")),
        Field("middle_name", _("Middle name")),
        Field("family_name", _("Family name")),
        Field("suffix", _("Name suffix")),
        Field("nickname", _("Nickname")),
        Field("organisation", _("Organisation"), many=True),
        Field("job_title", _("Job title"), many=True),
        Field("email", _("E-mail"), many=True),
        Field("email_label", _("Label of an e-mail"), many=True),
        Field("phone", _("Phone"), many=True),
        Field("phone_label", _("Label of a phone"), many=True),
        Field("website", _("Website"), many=True),
        Field("website_label", _("Label of a website"), many=True),
        Field("social", _("Social profile"), many=True),
        Field("street", _("Street"), many=True),
        Field("street_more", _("Street, second line"), many=True),
        Field("po_box", _("Post office box"), many=True),
        Field("city", _("Town or city"), many=True),
        Field("region", _("Region or state"), many=True),
        Field("postal_code", _("Postal code"), many=True),
        Field("country", _("Country"), many=True),
        Field("formatted", _("Whole address"), many=True),
        Field("latitude", _("Latitude"), many=True),
        Field("longitude", _("Longitude"), many=True),
        Field("coordinates", _("Latitude and longitude"), many=True),
        Field("address_label", _("Label of an address"), many=True),
        Field("birthday", _("Birthday")),
        Field("language", _("Language"), many=True),
        Field("tags", _("Tags"), many=True),
        Field("role", _("Role"), many=True),
        Field("notes", _("Note"), many=True),
        Field("external_id", _("Reference"), many=True),
        Field("created_on", _("Known since")),
        Field("consent", _("Consent to marketing"), many=True),
        Field("refusal", _("Asked not to be contacted"), many=True),
        Field("kind", _("Person or organisation")),
        Field("relation", _("Related person"), many=True),
        Field("connections", _("Connections to others")),
        Field("relation_label", _("Kind of relation"), many=True),
        Field("custom_value", _("Extra field: its value"), many=True),
        Field("custom_label", _("Extra field: its name"), many=True),
    ),
    required=(("name", "given_name", "family_name", "organisation", "nickname", "email", "phone", "external_id"),),
)
