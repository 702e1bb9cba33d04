"""Names of the hardened mode, shared by the guards that install it and the engine that runs under it."""

TENANT_ROLE = "hedgerow_tenant"
SETTING = "hedgerow.workspace"
