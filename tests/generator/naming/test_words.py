"""Text -> words -> names."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.naming.words import camel, letters_first, pascal, snake, split


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("callControlId", "call_control_id"),
        ("CallControlId", "call_control_id"),
        ("call_control_id", "call_control_id"),
        ("call-control-id", "call_control_id"),
        ("Call control ID", "call_control_id"),
        ("page[number]", "page_number"),
        ("SMSOtp", "sms_otp"),
        ("GetHTTPStatus", "get_http_status"),
        ("SetPublicIPsBulk", "set_public_ips_bulk"),
        ("ListOAuthClients", "list_oauth_clients"),
        ("CreateOpenAIKey", "create_openai_key"),
        ("IPv6Address", "ipv6_address"),
        ("2faEmail", "2fa_email"),
        ("10dlc", "10dlc"),
        ("e911", "e911"),
        ("settleX402Payment", "settle_x402_payment"),
        ("v2", "v2"),
        ("sha256Sum", "sha256_sum"),
        ("HTTPError404", "http_error404"),
        (".well-known", "well_known"),
        ("Größe", "grosse"),
        ("naïve café", "naive_cafe"),
        ("Łódź", "lodz"),
    ],
)
def test_every_convention_gives_words(text: str, expected: str) -> None:
    assert snake(split(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", "empty"), ("中文", "u4e2d_u6587"), ("+", "u002b"), ("-", "u002d"), ("\u202e\0", "u202e_u0000")],
)
def test_what_has_no_words_is_called_by_its_code_points(text: str, expected: str) -> None:
    assert snake(split(text)) == expected


@given(st.text())
def test_no_text_gets_through_but_as_words(text: str) -> None:
    words = split(text)
    assert words
    assert all(re.fullmatch("[a-z0-9]+", word) for word in words)
    assert len(snake(words)) < 1300


@given(st.text())
def test_a_name_never_begins_with_a_digit(text: str) -> None:
    words = letters_first(split(text))
    assert snake(words).isidentifier()
    assert pascal(words).isidentifier()
    assert camel(words).isidentifier()


@given(st.text())
def test_snake_case_is_its_own_snake_case(text: str) -> None:
    once = snake(split(text))
    assert snake(split(once)) == once


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("access_ip_address", "AccessIPAddress"),
        ("ai", "AI"),
        ("oauth_clients", "OAuthClients"),
        ("set_public_ips", "SetPublicIPs"),
        ("messaging_url_domains", "MessagingURLDomains"),
        ("openai", "OpenAI"),
        ("sms_otp", "SMSOtp"),
        ("mcp_server", "McpServer"),
        ("messaging_10dlc", "Messaging10dlc"),
    ],
)
def test_acronyms_keep_their_capitals(text: str, expected: str) -> None:
    assert pascal(split(text)) == expected


def test_an_api_can_have_acronyms_of_its_own() -> None:
    assert pascal(("mcp", "servers"), {"mcp": "MCP"}) == "MCPServers"


def test_camel_case_begins_small() -> None:
    assert camel(("sms", "otp", "ip")) == "smsOtpIP"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("10dlc", "messaging_10dlc"), ("404", "number_404"), ("calls", "calls"), ("2fa_email", "verify_2fa_email")],
)
def test_a_word_goes_before_a_leading_digit(text: str, expected: str) -> None:
    assert snake(letters_first(split(text))) == expected
