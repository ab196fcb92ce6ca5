"""Faults in the code that is the same in every package."""

from __future__ import annotations

from .mutation import Mutation

AT = "templates/python/runtime"
DEEP = f"{AT}/deep_objects.py"
PARTS = f"{AT}/multipart.py"
VALUES = f"{AT}/event_values.py"

RUNTIME = (
    Mutation("path not escaped", f"{AT}/paths.py", 'quote(value, safe="")\n', "value\n"),
    Mutation("path escaped but for slashes", f"{AT}/paths.py", 'quote(value, safe="")\n', "quote(value)\n"),
    Mutation("query values not escaped", f"{AT}/encode.py", "quote(value, safe=STYLES[style].safe))]", "value)]"),
    Mutation(
        "query names not escaped", f"{AT}/encode.py", 'return [(quote(name, safe=""), quote(', "return [(name, quote("
    ),
    Mutation(
        "spaces as plus signs in a query",
        f"{AT}/encode.py",
        "quote(value, safe=STYLES[style].safe))]",
        'quote(value, safe="").replace("%20", "+"))]',
    ),
    Mutation("boolean spelled True", f"{AT}/scalars.py", 'return "true" if value else "false"', "return str(value)"),
    Mutation("deepObject flattened", DEEP, 'deep_pairs(f"{name}[{key}]"', "deep_pairs(key"),
    Mutation("deepObject with dots", DEEP, 'deep_pairs(f"{name}[{key}]"', 'deep_pairs(f"{name}.{key}"'),
    Mutation("arrays of objects run together", DEEP, '"indices" if nests else how.arrays', "how.arrays"),
    Mutation(
        "arrays in deep objects in one way only",
        DEEP,
        '"indices" if nests else how.arrays',
        '"indices" if nests else "brackets"',
    ),
    Mutation("exploded arrays joined", f"{AT}/encode.py", "    if how.explode:\n", "    if not texts:\n"),
    Mutation("joined arrays exploded", f"{AT}/encode.py", "    if how.explode:\n", "    if texts:\n"),
    Mutation("numbers in a query with an exponent", f"{AT}/scalars.py", "or str(int(value))", 'or f"{value:e}"'),
    Mutation(
        "omit sent as null",
        f"{AT}/bodies.py",
        "kept = {name: value for name, value in fields.items() if value is not omit}",
        "kept = {name: None if value is omit else value for name, value in fields.items()}",
    ),
    Mutation(
        "null dropped from JSON bodies",
        f"{AT}/bodies.py",
        "for name, value in fields.items() if value is not omit}",
        "for name, value in fields.items() if value is not omit and value is not None}",
    ),
    Mutation("extra_body ignored", f"{AT}/bodies.py", "return {**kept, **extra} if extra else kept", "return kept"),
    Mutation("extra_query ignored", f"{AT}/addresses.py", "pairs += _pairs(call, call.extra_query, ())", "pairs += []"),
    Mutation("extra_headers ignored", f"{AT}/request.py", "in (call.extra_headers or {}).items()", "in {}.items()"),
    Mutation(
        "omitted query parameters sent",
        f"{AT}/addresses.py",
        "if value is not omit and all(each.get(name, omit) is omit for each in later):\n"
        "            yield from query_pairs(name, value,",
        "if all(each.get(name, omit) is omit for each in later):\n"
        "            yield from query_pairs(name, '' if value is omit else value,",
    ),
    Mutation(
        "header parameters ignored",
        f"{AT}/request.py",
        "if value is not omit and value is not None:",
        "if value is None:",
    ),
    Mutation(
        "wrong content type of JSON", f"{AT}/bodies.py", 'media or "application/json", w', 'media or "text/json", w'
    ),
    Mutation(
        "an empty JSON body not sent",
        f"{AT}/bodies.py",
        "return None if body is omit else",
        "return None if body is omit or body == {} else",
    ),
    Mutation(
        "file names lost",
        PARTS,
        '"" if part.filename is None else',
        '"" if part.filename is not None else',
    ),
    Mutation(
        "content types of files lost",
        PARTS,
        "        given.content_type\n        or _single",
        "        _single",
    ),
    Mutation("parts end without a line break", PARTS, 'part.content, b"\\r\\n"]', 'part.content, b"\\n"]'),
    Mutation(
        "an object part is not said to be JSON",
        PARTS,
        'None, content_type or "application/json")',
        "None, content_type)",
    ),
    Mutation(
        "wrong scheme of credentials",
        f"{AT}/auth.py",
        '"Authorization", f"Bearer {secrets[0]}"',
        '"Authorization", f"Token {secrets[0]}"',
    ),
    Mutation("credentials not sent", f"{AT}/keyring.py", "        if not wanted or any(", "        if wanted or any("),
    Mutation(
        "Accept of a stream not said",
        f"{AT}/resource.py",
        '_EVENTS = "text/event-stream"',
        '_EVENTS = "application/json"',
    ),
    Mutation("moments not by RFC 3339", f"{AT}/scalars.py", "stamp = aware.isoformat()", "stamp = str(aware)"),
    Mutation(
        "moments are dates when sent",
        f"{AT}/scalars.py",
        "stamp = aware.isoformat()",
        "stamp = aware.date().isoformat()",
    ),
    Mutation(
        "dates not read",
        f"{AT}/moments.py",
        "read = read_date_time if self._native is datetime else read_date",
        "read = str",
    ),
    Mutation(
        "dates written back in another way", f"{AT}/moments.py", "    if text is not None:\n", "    if text is None:\n"
    ),
    Mutation(
        "page never advances", f"{AT}/strategies.py", "Step({self.page: current + 1})", "Step({self.page: current})"
    ),
    Mutation(
        "page advances by two",
        f"{AT}/strategies.py",
        "Step({self.page: current + 1})",
        "Step({self.page: current + 2})",
    ),
    Mutation("a page too many", f"{AT}/strategies.py", "else current < total", "else current <= total"),
    Mutation(
        "cursor lost",
        f"{AT}/strategies.py",
        "Step({self.parameter: cursor}) if usable",
        "Step({self.parameter: 1}) if usable",
    ),
    Mutation(
        "cursor goes on past the end",
        f"{AT}/strategies.py",
        "if value_at(answer.envelope, self.has_more) is False:",
        "if value_at(answer.envelope, self.has_more) is None and self.has_more:",
    ),
    Mutation(
        "arguments lost on the second page",
        f"{AT}/call.py",
        "self._replace(query={**self.query, **query}",
        "self._replace(query={**query}",
    ),
    Mutation(
        "only the first page iterated",
        f"{AT}/pages.py",
        "        for page in self.iter_pages():\n            yield from",
        "        for page in [self]:\n            yield from",
    ),
    Mutation(
        "only the first page iterated, async",
        f"{AT}/pages.py",
        "            for item in page.data:\n                yield item",
        "            for item in page.data:\n                yield item\n            return",
    ),
    Mutation("wrong class of an error", f"{AT}/errors.py", "    404: NotFoundError,", "    404: ConflictError,"),
    Mutation(
        "server errors are not told apart",
        f"{AT}/errors.py",
        "InternalServerError if status >= 500",
        "InternalServerError if status > 599",
    ),
    Mutation(
        "error bodies untyped",
        f"{AT}/exchange.py",
        "None if typed is None else _constructor(",
        "None if typed else _constructor(",
    ),
    Mutation("errors by range lost", f"{AT}/exchange.py", ' or errors.get(f"{status // 100}XX") or', " or"),
    Mutation("default errors lost", f"{AT}/exchange.py", ' or errors.get("default")', ""),
    Mutation(
        "errors taken for results",
        f"{AT}/exchange.py",
        "    if answer.is_success:\n",
        "    if answer.status_code != 404:\n",
    ),
    Mutation(
        "bytes read as text",
        f"{AT}/bytes_out.py",
        "            return self.http_response.read()",
        "            self.http_response.read()\n            return self.http_response.text.encode()",
    ),
    Mutation(
        "bytes read as text, async",
        f"{AT}/bytes_out.py",
        "            return await self.http_response.aread()",
        "            await self.http_response.aread()\n            return self.http_response.text.encode()",
    ),
    Mutation(
        "nothing returned where text is",
        f"{AT}/decoding.py",
        'return cast("T", answer_text(response))',
        'return cast("T", response.content)',
    ),
    Mutation("unknown fields dropped", f"{AT}/models.py", 'extra="allow"', 'extra="ignore"'),
    Mutation(
        "fields that did not come are missing",
        f"{AT}/objects.py",
        "fields = {**value, **shape.absent}",
        "fields = dict(value)",
    ),
    Mutation("replies are not typed", f"{AT}/parse.py", "return lenient.read(returns, value)", "return value"),
    Mutation(
        "to_dict by Python names", f"{AT}/unfolding.py", "alias = name if alias is None else alias", "alias = name"
    ),
    Mutation(
        "to_dict shallow",
        f"{AT}/unfolding.py",
        "        return [unfolded(item, how, depth + 1) for item in value]",
        "        return value",
    ),
    Mutation(
        "to_dict with what was not there",
        f"{AT}/unfolding.py",
        "if name in declared and (how.unset or name in came):",
        "if name in declared:",
    ),
    Mutation("lines untyped", VALUES, "return decode(self._returns, text.encode())", "return load(text)"),
    Mutation(
        "whole events taken for their data",
        VALUES,
        'if self._kind == "wrapped":',
        'if self._kind == "whole":',
    ),
    Mutation("records without a separator", f"{AT}/json_lines.py", 'b"\\x1e" + encode(item)', "encode(item)"),
    Mutation("lines without an end", f"{AT}/json_lines.py", 'encode(item) + b"\\n"\n\n\ndef', "encode(item)\n\n\ndef"),
    Mutation("a related body without its root's type", PARTS, '; type="{_quoted', '; kind="{_quoted'),
    Mutation("styles of parts ignored", PARTS, "elif style and not", "elif not style and not"),
    Mutation("the end of a stream is an event", f"{AT}/events.py", '_DONE = "[DONE]"', '_DONE = "[END]"'),
    Mutation(
        "events of many lines run together",
        f"{AT}/event_text.py",
        "self._data.append(value)",
        "self._data[:] = [value]",
    ),
    Mutation(
        "the last event is lost",
        f"{AT}/event_text.py",
        "            elif (event := self._dispatched()) is not None:",
        "            elif (event := self._dispatched()) is not None and ended[-1] is not line:",
    ),
    Mutation(
        "events cut where pieces end",
        f"{AT}/event_text.py",
        "        self._pieces.append(piece)",
        "        self._pieces[:] = [piece]",
    ),
    Mutation(
        "events untyped",
        VALUES,
        "self._made(event, decode(self._returns, event.data.encode()))",
        "self._made(event, cast(Any, load(event.data)))",
    ),
    Mutation(
        "binary frames sent as text",
        f"{AT}/frames.py",
        'return bytes(cast("bytes", frame))',
        'return cast("bytes", frame).decode("latin-1")',
    ),
    Mutation(
        "frames untyped",
        f"{AT}/frames.py",
        "        return decode(receives, frame if isinstance(frame, bytes) else frame.encode())",
        "        return json.loads(frame)",
    ),
    Mutation("frames not JSON", f"{AT}/frames.py", "return dumps(frame)", "return str(frame)"),
    Mutation(
        "handshake without the rest of the query",
        f"{AT}/request.py",
        "        url = str(request.url)\n",
        "        url = str(request.url.copy_with(query=None))\n",
    ),
    Mutation(
        "handshake without credentials",
        f"{AT}/request.py",
        'if name not in {"host", "accept", "accept-encoding"}',
        'if name not in {"host", "accept", "accept-encoding", "authorization"}',
    ),
    Mutation(
        "the async client leaves the query out",
        f"{AT}/resource.py",
        "            return how.parse(await self._line.fetch(call, not how.whole))",
        "            return how.parse(await self._line.fetch(call._replace(query={}), not how.whole))",
    ),
    Mutation(
        "raw responses parse to nothing",
        f"{AT}/responses.py",
        "            if self._reading.whole:\n                self.read()\n",
        "            self._parsed.append(None)\n",
    ),
)
