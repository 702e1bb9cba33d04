from hedgerow.network.operations.merging.merge import merge_parties, take_apart
from hedgerow.network.operations.merging.preview import MergePreview, preview_merge

__all__ = ["MergePreview", "merge_parties", "preview_merge", "take_apart"]
