"""Shops and tills that send what happens there, and what they sent."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel


class ShopKind(models.TextChoices):
    SQUARE = "square", "Square"
    SHOPIFY = "shopify", "Shopify"
    WOOCOMMERCE = "woocommerce", "WooCommerce"
    STRIPE = "stripe", "Stripe"


class ShopConnection(TenantModel):
    """One shop or till. `source` is what the record calls it; its ids are unique there.

    The address it sends to, its secret and the key to its door are sealed. `former_secret` still counts until its day,
    as shops sign with either while one is being replaced.
    """

    shop = models.CharField(max_length=20, choices=ShopKind.choices)
    name = models.CharField(max_length=80)
    source = models.CharField(max_length=40)
    sealed_token = models.TextField()
    sealed_secret = models.TextField(blank=True, default="")
    sealed_former_secret = models.TextField(blank=True, default="")
    former_secret_until = models.DateTimeField(null=True)
    sealed_key = models.TextField(blank=True, default="")
    keep_days = models.PositiveSmallIntegerField(default=30)
    created_at = models.DateTimeField()
    created_by = models.CharField(max_length=200)
    paused_at = models.DateTimeField(null=True)
    greeted_at = models.DateTimeField(null=True)
    last_at = models.DateTimeField(null=True)

    class Meta(TenantModel.Meta):
        ordering = ["name", "id"]
        constraints = [models.UniqueConstraint(fields=["workspace", "source"], name="sales_shop_source_once")]

    def __str__(self) -> str:
        return self.name


class ShopAddress(models.Model):
    """Where a shop sends to. Not a tenant row: a message shows its address before any workspace is known.

    Only a digest of it is kept here: it has 256 bits of randomness, so there is nothing to guess.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    workspace = models.ForeignKey("kernel.Workspace", on_delete=models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64, unique=True)
    connection_id = models.UUIDField(unique=True)

    def __str__(self) -> str:
        return str(self.connection_id)


class DeliveryState(models.TextChoices):
    WAITING = "waiting", _("To be read")
    USED = "used", _("Used")
    UNUSED = "unused", _("Not used")
    PENDING = "pending", _("Waits for its order")
    HELD = "held", _("Needs a look")
    FAILED = "failed", _("Not understood")


class ShopDelivery(TenantModel):
    """One message of a shop, as it came, and what became of it.

    `external_id` is the shop's own name for it: the same again is told as a repetition. `body` is compressed; it goes
    after some days, or with whom it is about. `because` is a code, `told` the sentences of what was held. `needs` is an
    id of the shop's that has to be known first.
    """

    connection = TenantForeignKey(ShopConnection, on_delete=models.CASCADE, related_name="+", db_index=False)
    external_id = models.CharField(max_length=120)
    topic = models.CharField(max_length=80, blank=True, default="")
    sent_at = models.DateTimeField(null=True)
    received_at = models.DateTimeField()
    headers: models.JSONField[Any, Any] = models.JSONField(default=dict)
    body = models.BinaryField(null=True)
    bytes = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=DeliveryState.choices, default=DeliveryState.WAITING)
    because = models.CharField(max_length=40, blank=True, default="")
    told: models.JSONField[Any, Any] = models.JSONField(default=list)
    needs = models.CharField(max_length=120, blank=True, default="")
    read_at = models.DateTimeField(null=True)
    repeats = models.PositiveIntegerField(default=0)
    repeated_at = models.DateTimeField(null=True)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace", "connection", "external_id"], name="sales_delivery_once"),
            models.CheckConstraint(condition=Q(state__in=DeliveryState.values), name="sales_delivery_state_is_known"),
        ]
        indexes = [
            models.Index(fields=["workspace", "connection", "received_at"], name="sales_delivery_by_time"),
            models.Index(
                fields=["workspace", "connection", "needs"], condition=~Q(needs=""), name="sales_delivery_by_need"
            ),
            models.Index(
                fields=["workspace", "state"],
                condition=Q(state__in=["waiting", "pending", "held", "failed"]),
                name="sales_delivery_open",
            ),
        ]

    def __str__(self) -> str:
        return self.external_id


class Subject(models.TextChoices):
    """What a message can be about."""

    ORDER = "order", _("Order")
    RETURN = "return", _("Refund")
    CUSTOMER = "customer", _("Customer")


class DeliverySubject(TenantModel):
    """Something of the record that a message is about, by its id in the source: who is erased goes there too."""

    delivery = TenantForeignKey(ShopDelivery, on_delete=models.CASCADE, related_name="subjects", db_index=False)
    kind = models.CharField(max_length=10, choices=Subject.choices)
    source = models.CharField(max_length=40)
    external_id = models.CharField(max_length=120)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "delivery", "kind", "external_id"], name="sales_delivery_subject_once"
            )
        ]
        indexes = [models.Index(fields=["workspace", "source", "external_id"], name="sales_delivery_subject_by_id")]


class OrderName(TenantModel):
    """What else a shop calls an order: its number, its payment. Later messages may use only that."""

    connection = TenantForeignKey(ShopConnection, on_delete=models.CASCADE, related_name="+", db_index=False)
    other = models.CharField(max_length=120)
    external_id = models.CharField(max_length=120)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace", "connection", "other"], name="sales_order_name_once")
        ]


class ShopLocation(TenantModel):
    """Where a shop sells, by the id that its messages have; `name` is what people call it, "" where nobody said yet.

    `is_asked`: the shop itself was asked what it calls it.
    """

    connection = TenantForeignKey(ShopConnection, on_delete=models.CASCADE, related_name="locations", db_index=False)
    external_id = models.CharField(max_length=120)
    name = models.CharField(max_length=80, blank=True, default="")
    is_asked = models.BooleanField(default=False)

    class Meta(TenantModel.Meta):
        ordering = ["name", "external_id"]
        constraints = [
            models.UniqueConstraint(fields=["workspace", "connection", "external_id"], name="sales_shop_location_once")
        ]

    def __str__(self) -> str:
        return self.name or self.external_id


class RefusedDeliveries(TenantModel):
    """How many messages were refused on a day, and why. A count, not a row for each: nobody can fill it."""

    connection = TenantForeignKey(ShopConnection, on_delete=models.CASCADE, related_name="+", db_index=False)
    day = models.DateField()
    because = models.CharField(max_length=20)
    times = models.PositiveIntegerField(default=1)
    last_at = models.DateTimeField()
    off_by = models.IntegerField(default=0)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "connection", "day", "because"], name="sales_refused_deliveries_once"
            )
        ]
