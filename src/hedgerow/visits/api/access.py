from hedgerow.api.auth import needs

READ, WRITE = needs("visits:read"), needs("visits:write")
