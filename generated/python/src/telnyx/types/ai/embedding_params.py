from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from ..._runtime.sequences import SequenceNotStr

EmbeddingModelParam: TypeAlias = (
    Literal["thenlper/gte-large", "intfloat/multilingual-e5-large"] | str
)
"""A model that turns chunks of text into vectors."""

EmbeddingLoaderParam: TypeAlias = Literal["default", "intercom"] | str
"""A way to read files before they are cut into chunks."""


class EmbeddingListParams(TypedDict, total=False):
    """Arguments of `ai.embeddings.list`."""

    status: SequenceNotStr[str]
    """The states to list, each a parameter of its own, as in `status=queued&status=processing`."""


class EmbeddingCreateParams(TypedDict, total=False):
    """Arguments of `ai.embeddings.create`."""

    bucket_name: Required[str]
    """The bucket whose files to embed."""

    document_chunk_size: int
    """The length of a chunk, in tokens."""

    document_chunk_overlap_size: int
    """How much of a chunk is repeated in the next, in tokens, so that no thought is cut in two."""

    embedding_model: EmbeddingModelParam
    """The model that makes the vectors."""

    loader: EmbeddingLoaderParam
    """How files are read before they are cut into chunks."""


class EmbeddingSimilaritySearchParams(TypedDict, total=False):
    """Arguments of `ai.embeddings.similarity_search`."""

    bucket_name: Required[str]
    """The bucket to search; it must have been embedded."""

    query: Required[str]
    """What to look for, in plain language."""

    num_of_docs: int
    """How many chunks to return."""


class EmbeddingURLParams(TypedDict, total=False):
    """Arguments of `ai.embeddings.url`."""

    url: Required[str]
    """The page to start from."""

    bucket_name: Required[str]
    """The bucket to put the pages into; it must exist."""


class EmbeddingRetrieveParams(TypedDict, total=False):
    """Arguments of `ai.embeddings.retrieve`."""
