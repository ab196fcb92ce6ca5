"""What names.yaml promises each language, written out."""

from __future__ import annotations

import dataclasses

import pytest

from generator.model.api import Explode, Location, Parameter, Style
from generator.model.types import Any, Presence
from generator.naming.columns import Columns, columns
from generator.naming.promises import Go, Promise

from .small import operation

QUERY = Parameter("limit", Location.QUERY, Any(), Presence.OPTIONAL, Style.FORM, Explode.EXPLODED)
ID = Parameter("id", Location.PATH, Any(), Presence.REQUIRED, Style.SIMPLE, Explode.JOINED)


@pytest.mark.parametrize(
    ("promise", "expected"),
    [
        (
            Promise("ai.global_ips.list", "GlobalIPListResponse", "Flat"),
            Columns(
                "ai.global_ips.list",
                "SyncFlat[GlobalIPListResponse]",
                "ai.globalIPs.list",
                "AI.GlobalIPs.List",
                "AIGlobalIPListParams",
                "*pagination.Flat[telnyx.AIGlobalIPListResponse]",
            ),
        ),
        (
            Promise("calls.retrieve_sms_status", "Status"),
            Columns(
                "calls.retrieve_sms_status",
                "Status",
                "calls.retrieveSMSStatus",
                "Calls.GetSMSStatus",
                "CallGetSMSStatusParams",
                "*telnyx.Status",
            ),
        ),
        (
            Promise("media.create", "object"),
            Columns(
                "media.create", "object", "media.create", "Media.New", "MediaNewParams", "*telnyx.MediaNewResponse"
            ),
        ),
        (
            Promise("media.download", "BinaryAPIResponse", typescript="", go=Go("Media.Get", "", "*x")),
            Columns("media.download", "BinaryAPIResponse", "", "Media.Get", "", "*x"),
        ),
        (
            Promise("media.delete"),
            Columns("media.delete", "", "media.delete", "Media.Delete", "MediaDeleteParams", ""),
        ),
    ],
)
def test_a_row_follows_from_the_name_and_the_result(promise: Promise, expected: Columns) -> None:
    with_query = dataclasses.replace(operation("GET /x"), parameters=(QUERY,))
    assert columns(promise, with_query, "telnyx") == expected


@pytest.mark.parametrize(
    ("parameters", "params"),
    [
        ((), ""),
        ((ID,), ""),
        ((ID, dataclasses.replace(ID, wire="b")), "CallListParams"),
        ((ID, QUERY), "CallListParams"),
    ],
)
def test_params_are_there_for_more_than_one_path_parameter(parameters: tuple[Parameter, ...], params: str) -> None:
    given = dataclasses.replace(operation("GET /x"), parameters=parameters)
    assert columns(Promise("calls.list"), given, "telnyx").go_params == params
