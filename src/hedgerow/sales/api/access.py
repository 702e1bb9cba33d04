from hedgerow.api.auth import needs

READ, WRITE = needs("sales:read"), needs("sales:write")
