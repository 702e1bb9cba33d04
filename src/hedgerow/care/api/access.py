from hedgerow.api.auth import needs

READ, WRITE = needs("care:read"), needs("care:write")
