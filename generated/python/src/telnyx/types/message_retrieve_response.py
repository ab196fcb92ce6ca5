from typing import Annotated

from .._runtime.models import BaseModel, Tagged
from .inbound_message_payload import InboundMessagePayload
from .outbound_message_payload import OutboundMessagePayload


class MessageRetrieveResponse(BaseModel):
    data: (
        Annotated[
            OutboundMessagePayload | InboundMessagePayload,
            Tagged("direction", {"outbound": 0, "inbound": 1}),
        ]
        | None
    ) = None
    """The message; its `direction` tells the two kinds apart."""
