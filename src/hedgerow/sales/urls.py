"""Addresses of orders and products; below `/w/<slug>/` they work inside that workspace."""

from django.urls import path

from hedgerow.sales.views import by_hand, orders, products

app_name = "sales"
urlpatterns = [
    path("orders/", orders.orders, name="orders"),
    path("orders/new/", by_hand.new, name="new"),
    path("orders/<uuid:order_id>/", orders.order, name="order"),
    path("orders/<uuid:order_id>/return/", by_hand.new_return, name="new_return"),
    path("orders/<uuid:order_id>/removal/", by_hand.create_removal, name="remove"),
    path("orders/returns/<uuid:return_id>/removal/", by_hand.create_return_removal, name="remove_return"),
    path("products/", products.products, name="products"),
    path("products/category/", products.create_category, name="create_category"),
    path("products/<uuid:product_id>/", products.product, name="product"),
    path("products/<uuid:product_id>/edit/", products.change_product, name="change_product"),
]
