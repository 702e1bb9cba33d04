from hedgerow.api.auth import needs

READ, WRITE = needs("initiatives:read"), needs("initiatives:write")
