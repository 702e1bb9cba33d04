from hedgerow.api.auth import needs

READ, WRITE = needs("inbox:read"), needs("inbox:write")
