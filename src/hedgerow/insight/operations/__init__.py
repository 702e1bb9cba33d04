from hedgerow.insight.operations.analyses import keep_analysis
from hedgerow.insight.operations.letters import note_sent, wish_letter, write_letter
from hedgerow.insight.operations.readings import keep_readings

__all__ = ["keep_analysis", "keep_readings", "note_sent", "wish_letter", "write_letter"]
