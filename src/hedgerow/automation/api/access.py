from hedgerow.api.auth import needs

READ, WRITE = needs("webhooks:read"), needs("webhooks:write")
