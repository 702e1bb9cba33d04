from hedgerow.api.auth import needs

READ, WRITE = needs("circles:read"), needs("circles:write")
