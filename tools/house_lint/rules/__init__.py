"""Every rule. A new one is a module here, a line in this list and a test in tests/house/lint."""

from tools.house_lint.rule import Rule
from tools.house_lint.rules import (
    clock,
    float_money,
    foreign_templates,
    get_model,
    inline_code,
    migration_imports,
    module_names,
    operation_shape,
    outbound_http,
    plain_labels,
    plain_text,
    randomness,
    safe_markup,
    signals,
    stylesheets,
    suppressions,
    thin_views,
)

_MODULES = [
    clock,
    float_money,
    foreign_templates,
    get_model,
    inline_code,
    migration_imports,
    module_names,
    operation_shape,
    outbound_http,
    plain_labels,
    plain_text,
    randomness,
    safe_markup,
    signals,
    stylesheets,
    suppressions,
    thin_views,
]
RULES: list[Rule] = [module.RULE for module in _MODULES]
