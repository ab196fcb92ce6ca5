"""Cases sent to a server and kept with what it answered: the fixtures that every language's harness replays."""
