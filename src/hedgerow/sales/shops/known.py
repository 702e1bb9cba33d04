"""The shops we know, by their key."""

from hedgerow.sales.shops.adapter import Shop
from hedgerow.sales.shops.shopify import SHOPIFY
from hedgerow.sales.shops.square import SQUARE
from hedgerow.sales.shops.stripe import STRIPE
from hedgerow.sales.shops.woocommerce import WOOCOMMERCE

SHOPS: dict[str, Shop] = {shop.key: shop for shop in (SQUARE, SHOPIFY, WOOCOMMERCE, STRIPE)}
