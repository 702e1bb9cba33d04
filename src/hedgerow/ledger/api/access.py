from hedgerow.api.auth import needs

READ, WRITE = needs("ledger:read"), needs("ledger:write")
