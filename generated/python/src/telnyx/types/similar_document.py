from .._runtime.models import BaseModel


class EmbeddingMetadata(BaseModel):
    """Where a chunk comes from."""

    source: str
    """Where its file is stored."""

    filename: str
    """The file's name in the bucket."""

    checksum: str
    """A checksum of the file as it was embedded."""

    embedding: str
    """The model that made the vector."""

    certainty: float | None = None
    """How sure the match is, from 0 to 1."""

    loader_metadata: dict[str, object] | None = None
    """What the loader noted about the file."""


class SimilarDocument(BaseModel):
    """A chunk that matches a query."""

    document_chunk: str
    """The chunk itself."""

    distance: float
    """How far it is from the query, from 0 (the same) to 1."""

    metadata: EmbeddingMetadata
    """Where a chunk comes from."""


class EmbeddingSimilaritySearchResponse(BaseModel):
    data: list[SimilarDocument]
    """The chunks, closest first."""
