from hedgerow.api.auth import needs

READ, WRITE = needs("listening:read"), needs("listening:write")
