"""What one line says: "call Ana about the wedding cake yesterday", in the reader's language."""
