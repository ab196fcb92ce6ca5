"""The document counted against the model: every schema, parameter, media type and header is in it, or a diagnostic
says why not. Reads the document by itself; of the generator it uses the grammar, the model and what lowering said.
"""
