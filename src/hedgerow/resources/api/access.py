from hedgerow.api.auth import needs

READ, WRITE = needs("resources:read"), needs("resources:write")
