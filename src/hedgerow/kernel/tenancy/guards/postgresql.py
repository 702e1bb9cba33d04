"""Guards as PostgreSQL constraints, triggers and row-level security policies."""

from hashlib import sha256

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper

from hedgerow.kernel.tenancy.guards.plan import Plan, Tie
from hedgerow.kernel.tenancy.guards.postgresql_marks import install_marks
from hedgerow.kernel.tenancy.hardened import SETTING, TENANT_ROLE

_REFUSE = """
CREATE OR REPLACE FUNCTION hg_append_only() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
IF TG_NARGS = 1 AND TG_OP = 'UPDATE' THEN
  IF to_jsonb(NEW) - TG_ARGV[0] = to_jsonb(OLD) - TG_ARGV[0] AND to_jsonb(NEW) -> TG_ARGV[0] = '{}'::jsonb THEN
    RETURN NEW;
  END IF;
END IF;
RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; END $$
"""


def install(connection: BaseDatabaseWrapper, plan: Plan) -> None:
    with connection.cursor() as cursor:
        cursor.execute(_REFUSE)
        _append_only(cursor, plan)
        _composite_keys(cursor, plan)
        _policies(cursor, plan)
        install_marks(cursor, plan)


def _short(name: str) -> str:
    digest = sha256(name.encode()).hexdigest()[:8]
    return f"hg_{name[:48]}_{digest}"


def _append_only(cursor: CursorWrapper, plan: Plan) -> None:
    for one in plan.append_only:
        but = f"'{one.erasable}'" if one.erasable else ""
        cursor.execute(
            f'CREATE OR REPLACE TRIGGER hg_append_only BEFORE UPDATE OR DELETE ON "{one.table}" '
            f"FOR EACH ROW EXECUTE FUNCTION hg_append_only({but})"
        )
        cursor.execute(
            f'CREATE OR REPLACE TRIGGER hg_no_truncate BEFORE TRUNCATE ON "{one.table}" '
            "EXECUTE FUNCTION hg_append_only()"
        )


def _composite_keys(cursor: CursorWrapper, plan: Plan) -> None:
    cursor.execute("SELECT conname FROM pg_constraint WHERE conname LIKE 'hg\\_%'")
    present = {name for (name,) in cursor.fetchall()}
    for parent, key in sorted({(tie.parent, tie.parent_key) for tie in plan.ties}):
        name = _short(f"{parent}_tenant")
        if name not in present:
            cursor.execute(f'ALTER TABLE "{parent}" ADD CONSTRAINT "{name}" UNIQUE (workspace_id, "{key}")')
    for tie in plan.ties:
        if _short(tie.name) not in present:
            cursor.execute(_foreign_key(tie))


def _foreign_key(tie: Tie) -> str:
    return (
        f'ALTER TABLE "{tie.child}" ADD CONSTRAINT "{_short(tie.name)}" FOREIGN KEY (workspace_id, "{tie.column}") '
        f'REFERENCES "{tie.parent}" (workspace_id, "{tie.parent_key}") DEFERRABLE INITIALLY DEFERRED'
    )


def _policies(cursor: CursorWrapper, plan: Plan) -> None:
    """Row-level security is switched on for the tenant role only; the owner, who migrates, is not bound by it."""
    for table in plan.tables:
        cursor.execute(
            "SELECT 1 FROM pg_policies "
            "WHERE tablename = %s AND policyname = 'hg_tenant' AND schemaname = current_schema()",
            [table],
        )
        if cursor.fetchone() is None:
            mine = f"workspace_id = nullif(current_setting('{SETTING}', true), '')::uuid"
            cursor.execute(f'ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY')
            cursor.execute(f'CREATE POLICY hg_tenant ON "{table}" USING ({mine}) WITH CHECK ({mine})')


def create_tenant_role(connection: BaseDatabaseWrapper) -> None:
    """The second role of the hardened mode: may read and write, owns nothing, cannot look past the policies."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [TENANT_ROLE])
        if cursor.fetchone() is None:
            cursor.execute(f"CREATE ROLE {TENANT_ROLE} NOLOGIN NOSUPERUSER NOBYPASSRLS")
        cursor.execute(f"GRANT {TENANT_ROLE} TO current_user")
        cursor.execute("SELECT current_schema()")
        schema = cursor.fetchone()[0]
        cursor.execute(f'GRANT USAGE ON SCHEMA "{schema}" TO {TENANT_ROLE}')
        cursor.execute(f'GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA "{schema}" TO {TENANT_ROLE}')
        cursor.execute(f'GRANT USAGE ON ALL SEQUENCES IN SCHEMA "{schema}" TO {TENANT_ROLE}')
