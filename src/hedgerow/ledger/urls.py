"""Addresses of the books; below `/w/<slug>/` they work inside that workspace."""

from django.urls import path

from hedgerow.ledger.views import accounts, booking, chart, opening, periods, transfers

app_name = "ledger"
_ACCOUNT = "ledger/accounts/<uuid:account_id>/"
_TRANSFER = "ledger/transfers/<uuid:transfer_id>/"
urlpatterns = [
    path("ledger/", chart.chart, name="chart"),
    path("ledger/beginning/", chart.create_chart, name="begin"),
    path("ledger/checks/", chart.create_check, name="check"),
    path("ledger/file/", chart.create_file, name="create_file"),
    path("ledger/book/", booking.book, name="book"),
    path("ledger/book/lines/", booking.book_lines, name="book_lines"),
    path("ledger/accounts/new/", opening.new, name="new_account"),
    path("ledger/accounts/new/whose/", opening.choose_party, name="choose_party"),
    path("ledger/accounts/new/<uuid:party_id>/", opening.new_wallet, name="new_wallet"),
    path("ledger/commodities/new/", opening.new_commodity, name="new_commodity"),
    path(_ACCOUNT, accounts.account, name="account"),
    path(f"{_ACCOUNT}edit/", accounts.edit, name="edit_account"),
    path(f"{_ACCOUNT}closure/", accounts.create_closure, name="close_account"),
    path(f"{_ACCOUNT}closure/removal/", accounts.delete_closure, name="reopen_account"),
    path(_TRANSFER, transfers.transfer, name="transfer"),
    path(f"{_TRANSFER}reversal/", transfers.create_reversal, name="reverse"),
    path(f"{_TRANSFER}posting/", transfers.create_posting, name="post"),
    path(f"{_TRANSFER}voiding/", transfers.create_voiding, name="void"),
    path("ledger/periods/", periods.periods, name="periods"),
    path("ledger/periods/closing/", periods.create_closing, name="close_period"),
    path("ledger/periods/closing/removal/", periods.delete_closing, name="reopen_period"),
]
