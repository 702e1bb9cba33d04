from hedgerow.advisor.queries.candidates import candidates, candidates_of
from hedgerow.advisor.queries.kinds import KindFigures, figures_of_kinds, kinds_off, prompts_of_kind, standings
from hedgerow.advisor.queries.today import Today, put_aside, standing_prompt, todays_advice

__all__ = [
    "KindFigures",
    "Today",
    "candidates",
    "candidates_of",
    "figures_of_kinds",
    "kinds_off",
    "prompts_of_kind",
    "put_aside",
    "standing_prompt",
    "standings",
    "todays_advice",
]
