"""A release: what was released last is known, the version follows from what has changed, and what is built is checked.

Knows nothing of documents: it is given the model. Uploading is its last step, and one that must be asked for.
"""
