from hedgerow.api.auth import needs

READ, WRITE = needs("network:read"), needs("network:write")
