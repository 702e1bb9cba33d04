from hedgerow.api.auth import needs

READ, WRITE = needs("insight:read"), needs("insight:write")
