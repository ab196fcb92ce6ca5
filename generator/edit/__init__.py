"""A small edit of a large document: only what it touches is generated anew, by the ordinary pipeline on a part.

`blocks` cuts a document's text into path items and components, `part` makes a document of those that an edit
concerns, `memory` keeps what the last run knew, and `touch` decides what of the part's output is to be written.
Whatever is not plainly such an edit is left to a whole run.
"""
