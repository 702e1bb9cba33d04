from hedgerow.network.operations.edits.changing import Undone, change_many, forget_edits, undo_many

__all__ = ["Undone", "change_many", "forget_edits", "undo_many"]
