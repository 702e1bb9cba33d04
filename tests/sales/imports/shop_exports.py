"""Files as the dashboards of shops and tills export them: their own headers, invented rows."""

import csv
import io

SQUARE_TRANSACTIONS = (
    "Date,Time,Time Zone,Gross Sales,Discounts,Service Charges,Net Sales,Gift Card Sales,Tax,Tip,Partial Refunds,"
    "Total Collected,Source,Card,Card Entry Methods,Cash,Square Gift Card,Other Tender,Other Tender Type,Tender Note,"
    "Fees,Net Total,Transaction ID,Payment ID,Card Brand,PAN Suffix,Device Name,Staff Name,Staff ID,Details,"
    "Description,Event Type,Location,Dining Option,Customer ID,Customer Name,Customer Reference ID"
)
SQUARE_ITEMS = (
    "Date,Time,Time Zone,Category,Item,Qty,Price Point Name,SKU,Modifiers Applied,Gross Sales,Discounts,Net Sales,Tax,"
    "Transaction ID,Payment ID,Device Name,Notes,Details,Event Type,Location,Dining Option,Customer ID,Customer Name,"
    "Customer Reference ID,Unit,Count,GTIN,Itemization Type,Commission,Employee,Fulfillment Note,Channel"
)
STRIPE_UNIFIED = (
    "id,Created date (UTC),Amount,Amount Refunded,Currency,Captured,Converted Amount,Converted Amount Refunded,"
    "Converted Currency,Decline Reason,Description,Fee,PaymentIntent ID,Refunded date (UTC),Statement Descriptor,"
    "Status,Seller Message,Taxes On Fee,Card ID,Card Name,Customer ID,Customer Description,Customer Email,Invoice ID,"
    "Transfer"
)
STRIPE_BEFORE = (
    "id,Description,Seller Message,Created (UTC),Amount,Amount Refunded,Currency,Converted Amount,"
    "Converted Amount Refunded,Fee,Tax,Converted Currency,Mode,Status,Statement Descriptor,Customer ID,"
    "Customer Description,Customer Email,Captured,Card ID,Card Name,Invoice ID"
)
WOO_FIELDS = (
    "order_id,order_number,order_date,paid_date,status,shipping_total,shipping_tax_total,fee_total,fee_tax_total,"
    "tax_total,cart_discount,order_discount,discount_total,order_total,refunded_total,order_currency,payment_method,"
    "shipping_method,customer_id,billing_first_name,billing_last_name,billing_company,billing_email,billing_phone,"
    "shipping_first_name,customer_note,line_item_1,line_item_2"
)
WOO_LINES = (
    "Order Number,Order Status,Order Date,Customer Note,First Name (Billing),Last Name (Billing),Company (Billing),"
    "Address 1&2 (Billing),City (Billing),Email (Billing),Phone (Billing),Shipping Method Title,Payment Method Title,"
    "Cart Discount Amount,Order Subtotal Amount,Order Shipping Amount,Order Refund Amount,Order Total Amount,"
    "Order Total Tax Amount,SKU,Item #,Item Name,Quantity (- Refund),Item Cost,Coupon Code,Discount Amount"
)
WOO_REPORT = (
    'Date,"Order #","N. Revenue (formatted)",Status,Customer,"Customer type",Product(s),"Items sold",Coupon(s),'
    '"Net Sales",Attribution'
)


def table(header: str, *rows: dict[str, str]) -> str:
    """Rows by the header's own names; what is not said is blank."""
    names = next(csv.reader([header]))
    made = io.StringIO()
    writer = csv.DictWriter(made, names)
    writer.writeheader()
    writer.writerows(rows)
    return made.getvalue()


def till_sale(total: str, *, transaction: str, payment: str, event: str = "Payment", **more: str) -> dict[str, str]:
    """A row of Square's transactions."""
    return {
        "Date": "2026-03-04",
        "Time": "08:15:00",
        "Time Zone": "London",
        "Net Sales": total,
        "Total Collected": total,
        "Transaction ID": transaction,
        "Payment ID": payment,
        "Event Type": event,
        **{name.replace("_", " "): value for name, value in more.items()},
    }


def till_line(item: str, net: str, *, transaction: str, event: str = "Payment", **more: str) -> dict[str, str]:
    """A row of Square's items detail."""
    return {
        "Date": "2026-03-04",
        "Time": "08:15:00",
        "Item": item,
        "Qty": "1.0",
        "Price Point Name": "Regular",
        "Gross Sales": net,
        "Net Sales": net,
        "Tax": "£0.00",
        "Transaction ID": transaction,
        "Event Type": event,
        **{name.replace("_", " "): value for name, value in more.items()},
    }


def charge(key: str, amount: str, **more: str) -> dict[str, str]:
    """A row of Stripe's payments; an underscore stands for a space."""
    return {
        "id": key,
        "Created date (UTC)": "2026-03-05 23:30:00",
        "Amount": amount,
        "Amount Refunded": "0.00",
        "Currency": "gbp",
        "Captured": "true",
        "Status": "Paid",
        **{name.replace("_", " "): value for name, value in more.items()},
    }


def web_order(number: str, total: str, **more: str) -> dict[str, str]:
    """An order of WooCommerce, one row each."""
    return {
        "order_id": number,
        "order_number": number,
        "order_date": "2026-03-03 09:30:00",
        "status": "processing",
        "order_total": total,
        "order_currency": "GBP",
        "customer_id": "0",
        **more,
    }
