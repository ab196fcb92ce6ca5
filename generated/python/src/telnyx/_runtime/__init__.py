"""What every generated package carries unchanged: transport, models, pages, streams. Knows nothing of any document."""
