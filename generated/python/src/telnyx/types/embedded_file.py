from .._runtime.models import BaseModel, DateTime


class EmbeddedFile(BaseModel):
    """A file of a bucket, and how embedding it went."""

    filename: str
    """The file's name in the bucket."""

    status: str
    """Where it stands."""

    error_reason: str | None = None
    """Why it failed, if it did."""

    created_at: DateTime
    """When it was first seen."""

    updated_at: DateTime | None = None
    """When this record last changed."""

    last_embedded_at: DateTime | None = None
    """When it was last embedded."""


class BucketRetrieveResponse(BaseModel):
    data: list[EmbeddedFile]
    """A record a file."""
