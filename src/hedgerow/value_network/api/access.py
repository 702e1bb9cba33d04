from hedgerow.api.auth import needs

READ, WRITE = needs("exchange:read"), needs("exchange:write")
TAG = "Value networks"
